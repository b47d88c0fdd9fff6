/* A list over all journeys: what it is filtered and sorted by stands in the address. Where it has several pages, the rows of
   all of them come in a file when they are first asked for; what is asked for on a later page leads to the first one. */
function offerLedger(form) {
  const ledger = form.closest("[data-j-ledger]"), source = ledger.dataset.jLedger, told = one("output", form);
  const table = one("table", ledger), body = table.tBodies[0], own = [...body.rows], pager = one(".j-pager", ledger);
  const heads = all("thead th", table), sort = form.elements.sort;
  /* On a phone a row is a card: a whole page of them would have no end. */
  const size = matchMedia("(max-width: 59.9375em)").matches ? 15 : source ? own.length : Infinity;
  const isFirst = new URL(form.action).pathname === location.pathname;
  const more = make("button", { type: "button", className: "j-button", hidden: true });
  const here = () => own.map((row, index) => ({ index, marks: row.dataset, cells: [...row.cells], row: () => row }));
  const fold = one(".j-fold", form) || make("button"), unset = fold.textContent;
  const file = one("[download]", ledger), whole = file.textContent;
  let asked = 0, alone = "", picked = null, rows = source ? null : Promise.resolve(here());

  function wanted() {
    return [...new FormData(form)].filter(pair => pair[1].trim());
  }

  /* Of each row the file holds the numbers of its texts: what it is found by, then its cells. */
  function unpacked({ facets, texts, rows }) {
    const box = make("tr"), known = [];
    function cell(number) {
      if (!known[number]) {
        box.innerHTML = texts[number];
        known[number] = box.firstChild;
      }
      return known[number];
    }
    return rows.map((numbers, index) => {
      const cells = numbers.slice(facets.length);
      return {
        index,
        marks: Object.fromEntries(facets.map((name, i) => [name, texts[numbers[i]]])),
        get cells() { return cells.map(cell); },
        row() {
          const row = make("tr");
          row.append(...cells.map(number => cell(number).cloneNode(true)));
          return row;
        }
      };
    });
  }

  /* A page that was opened from a folder can fetch nothing: then only its own rows are looked at, and that is told. */
  function known() {
    return rows || (rows = fetch(source).then(answer => answer.json()).then(unpacked).catch(() => {
      alone = form.dataset.alone;
      return here();
    }));
  }

  function fits(row, [name, value]) {
    if (name === "sort" || name === "view") return true;
    if (name !== "q") return ` ${row.marks[name] || ""} `.includes(` ${value} `);
    row.text = row.text || row.cells.map(cell => cell.textContent).join(" ").toLowerCase();
    return value.toLowerCase().trim().split(/\s+/).every(word => row.text.includes(word));
  }

  /* By figures where all are figures, else by words; what is empty comes last, either way. */
  function sorted(rows) {
    const way = sort.value.startsWith("-") ? -1 : 1;
    const index = heads.findIndex(head => head.dataset.name === sort.value.replace("-", ""));
    heads.forEach((head, i) => {
      if (i === index) head.setAttribute("aria-sort", way < 0 ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    if (index < 0) return rows;
    const keyed = rows.map(row => {
      const cell = row.cells[index];
      return [cell.dataset.sort || cell.textContent.trim(), row];
    });
    const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
    keyed.sort(([a], [b]) => !a - !b || way * (isNaN(a) || isNaN(b) ? words.compare(a, b) : a - b));
    return keyed.map(pair => pair[1]);
  }

  function show(found, from) {
    const next = found.slice(from, from + size), left = found.length - from - next.length;
    body.append(...next.map(row => row.row()));
    nameCells(table);
    more.hidden = !left;
    more.textContent = left ? form.dataset.more.replace("%more", Math.min(left, size)) : "";
    more.onclick = () => show(found, from + size);
  }

  /* The file has the rows of the list in their order: of a part of them it is made anew. */
  function offer(found) {
    picked = found;
    file.textContent = picked ? form.dataset.part : whole;
  }

  function download(event) {
    if (!picked || alone) return;
    event.preventDefault();
    event.stopPropagation();
    fetch(file.href).then(answer => answer.text()).then(text => {
      const lines = text.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g);
      const part = [lines[0], ...picked.map(row => lines[row.index + 1])];
      need("csv").then(() => journeys.save(part, file.pathname.split("/").pop()));
    });
  }

  /* What shows the same things beside the list shows what the list does. */
  function mirror(found) {
    const ids = found && new Set(found.map(row => row.marks.journey));
    all("[data-j-is]").forEach(each => { each.hidden = Boolean(ids) && !ids.has(each.dataset.jIs); });
  }

  /* On a narrow screen the choices are folded away; how many are made is told, and what is asked for is open. */
  function unfold(open) {
    fold.setAttribute("aria-expanded", open);
  }

  function chosen() {
    const count = wanted().filter(([name]) => !["q", "sort", "view"].includes(name)).length;
    fold.textContent = count ? fold.dataset.set.replace("%count", count) : unset;
    return count;
  }

  function apply() {
    const pairs = wanted().filter(pair => pair[0] !== "view"), turn = ++asked;
    chosen();
    if (pager) pager.hidden = pairs.length > 0;
    if (!pairs.length) {
      mirror();
      offer(null);
      sorted([]);
      body.replaceChildren();
      show(here(), 0);
      told.textContent = "";
      return;
    }
    if (source) body.setAttribute("aria-busy", true);
    known().then(rows => {
      if (turn !== asked) return;
      const found = sorted(rows.filter(row => pairs.every(pair => fits(row, pair))));
      body.removeAttribute("aria-busy");
      body.replaceChildren();
      show(found, 0);
      mirror(found);
      offer(found);
      told.textContent = form.dataset.shown.replace("%shown", found.length).replace("%all", rows.length);
      if (alone) told.append(make("small", { textContent: alone }));
    });
  }

  function keep(isTyping) {
    const query = new URLSearchParams(wanted()).toString();
    if (query === location.search.slice(1)) return;
    const url = location.pathname + (query && `?${query}`) + location.hash;
    history[isTyping ? "replaceState" : "pushState"](history.state, "", url);
  }

  function changed(isTyping) {
    if (isFirst) {
      keep(isTyping);
      apply();
    } else if (!isTyping) form.requestSubmit();
  }

  /* What the address asks for; a value that the form does not offer is shown as it is written. */
  form.read = () => {
    form.reset();
    sort.value = "";
    new URLSearchParams(location.search).forEach((value, name) => {
      const field = form.elements.namedItem(name);
      if (!field || !value) return;
      if (field.options && ![...field.options].some(option => option.value === value)) field.add(new Option(value, value));
      field.value = value;
      if (field.options) field.closest("label").hidden = false;
    });
    if (chosen()) unfold(true);
    apply();
  };

  heads.forEach(head => {
    const button = make("button", { type: "button" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", event => {
      event.stopPropagation();
      sort.value = (head.getAttribute("aria-sort") === "ascending" ? "-" : "") + head.dataset.name;
      changed();
    });
  });
  file.addEventListener("click", download);
  table.classList.add("sortable");
  table.parentNode.after(more);
  fold.onclick = () => unfold(fold.ariaExpanded !== "true");
  form.hidden = false;
  listen(form, {
    input: event => changed(event.target.name === "q"),
    submit: event => isFirst && event.preventDefault(),
    /* An address says nothing of what is not asked for. */
    formdata: ({ formData }) => [...formData].forEach(([name, value]) => value.trim() || formData.delete(name))
  });
  listen(one("[type=reset]", form), {
    click: () => setTimeout(() => {
      sort.value = "";
      changed();
    })
  });
  form.read();
}

/* A figure that counts rows of a list on the same page leads there without loading the page again. */
function onFigure(event) {
  const link = event.target.closest(".j a"), form = one("form[data-j-ask]");
  if (!link || !form || !form.read || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const url = new URL(link.href.baseVal || link.href, location);
  if (!url.search || url.origin !== location.origin || url.pathname !== location.pathname) return;
  event.preventDefault();
  event.stopPropagation();
  if (url.search !== location.search) history.pushState(null, "", url);
  form.read();
  const head = one("h2", form.closest("section"));
  head.tabIndex = -1;
  head.focus();
  head.scrollIntoView();
}

window.addEventListener("click", onFigure, true);
window.addEventListener("popstate", () => all("form[data-j-ask]").forEach(form => form.read && form.read()));
onPage(() => all("form[data-j-ask][hidden]").forEach(offerLedger));
