/* A list over all journeys: what it is filtered by stands in the address. Where it has several pages, the rows of all of
   them come in a file when they are first asked for; what is asked for on a later page leads to the first one. */
function offerLedger(form) {
  const ledger = form.closest("[data-j-ledger]"), source = ledger.dataset.jLedger, told = one("output", form);
  const table = one("table", ledger), body = table.tBodies[0], own = [...body.rows], pager = one(".j-pager", ledger);
  const size = source ? own.length : Infinity;
  const isFirst = new URL(form.action).pathname === location.pathname;
  const more = make("button", { type: "button", className: "j-button", hidden: true });
  let asked = 0, rows = source ? null : Promise.resolve(own.map(row => (
    { marks: row.dataset, text: row.textContent.toLowerCase(), row: () => row }
  )));

  function wanted() {
    return [...new FormData(form)].filter(pair => pair[1].trim());
  }

  /* Of each row the file holds the numbers of its texts: what it is found by, then its cells. */
  function unpacked({ facets, texts, rows }) {
    const plain = texts.map(html => html.replace(/<[^>]*>/g, " ").toLowerCase());
    return rows.map(numbers => {
      const cells = numbers.slice(facets.length);
      return {
        marks: Object.fromEntries(facets.map((name, i) => [name, texts[numbers[i]]])),
        text: cells.map(number => plain[number]).join(" "),
        row() {
          const row = make("tr");
          row.innerHTML = cells.map(number => texts[number]).join("");
          return row;
        }
      };
    });
  }

  function known() {
    return rows || (rows = fetch(source).then(answer => answer.json()).then(unpacked));
  }

  function fits(row, [name, value]) {
    if (name === "q") return value.toLowerCase().trim().split(/\s+/).every(word => row.text.includes(word));
    return ` ${row.marks[name] || ""} `.includes(` ${value} `);
  }

  function show(found, from) {
    const next = found.slice(from, from + size), left = found.length - from - next.length;
    body.append(...next.map(row => row.row()));
    nameCells(table);
    more.hidden = !left;
    more.textContent = form.dataset.more.replace("%more", Math.min(left, size));
    more.onclick = () => show(found, from + size);
  }

  /* What shows the same things beside the list shows what the list does. */
  function mirror(found) {
    const ids = found && new Set(found.map(row => row.marks.journey));
    all("[data-j-is]").forEach(each => { each.hidden = Boolean(ids) && !ids.has(each.dataset.jIs); });
  }

  function apply() {
    const pairs = wanted().filter(pair => pair[0] !== "view"), turn = ++asked;
    if (pager) pager.hidden = pairs.length > 0;
    if (!pairs.length) {
      mirror();
      body.replaceChildren(...own);
      more.hidden = true;
      told.textContent = "";
      return;
    }
    known().then(rows => {
      if (turn !== asked) return;
      const found = rows.filter(row => pairs.every(pair => fits(row, pair)));
      body.replaceChildren();
      show(found, 0);
      mirror(found);
      told.textContent = form.dataset.shown.replace("%shown", found.length).replace("%all", rows.length);
    });
  }

  function keep(isTyping) {
    const query = new URLSearchParams(wanted()).toString();
    if (query === location.search.slice(1)) return;
    const url = location.pathname + (query && `?${query}`) + location.hash;
    history[isTyping ? "replaceState" : "pushState"](history.state, "", url);
  }

  /* What the address asks for; a value that the form does not offer finds nothing, and is shown. */
  form.read = () => {
    form.reset();
    new URLSearchParams(location.search).forEach((value, name) => {
      const field = form.elements[name];
      if (!field || !value) return;
      if (field.options && ![...field.options].some(option => option.value === value)) field.add(new Option(value));
      field.value = value;
    });
    apply();
  };

  table.parentNode.after(more);
  form.hidden = false;
  listen(form, {
    input({ target }) {
      const isTyping = target.name === "q";
      if (!isFirst) return isTyping || form.submit();
      keep(isTyping);
      apply();
    },
    reset: event => event.isTrusted && setTimeout(() => {
      keep();
      apply();
    }),
    submit: event => isFirst && event.preventDefault()
  });
  form.read();
}

window.addEventListener("popstate", () => all("form[data-j-ask]").forEach(form => form.read && form.read()));
onPage(() => all("form[data-j-ask][hidden]").forEach(offerLedger));
