/* Tables of touchpoints: their heads become buttons that sort, one row of choices filters all of them, and on a phone
   their rows are cards. */
function offerFilter(form) {
  const section = form.closest("section"), told = one("output", form);

  function apply() {
    const wanted = [...new FormData(form)].filter(pair => pair[1]);
    let shown = 0, count = 0;
    all(".j-stage", section).forEach(stage => {
      let left = 0;
      all(".j-touchpoints tbody tr", stage).forEach(row => {
        row.hidden = wanted.some(([name, value]) => row.dataset[name] !== value);
        count += 1;
        left += !row.hidden;
      });
      shown += left;
      stage.classList.toggle("j-stage--empty", !left);
    });
    section.classList.toggle("is-filtered", shown < count);
    told.textContent = form.dataset.shown.replace("%shown", shown).replace("%all", count);
  }

  form.hidden = false;
  listen(form, { input: apply, reset: () => setTimeout(apply), submit: event => event.preventDefault() });
  /* A link to a row that is filtered out shows all rows again. */
  listen(window, {
    hashchange() {
      const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!row || !row.hidden || !section.contains(row)) return;
      form.reset();
      apply();
      row.scrollIntoView();
    }
  });
}

/* On a phone rows become cards: each cell then has the name of its column before it. */
function nameCells(table) {
  const names = all("thead th", table).map(head => head.textContent);
  all("tbody td:not(:empty)", table).forEach(cell => { cell.dataset.label = names[cell.cellIndex]; });
  table.classList.add("j-table--cards");
}

onPage(() => {
  all("[data-j-cards]:not(.j-table--cards)").forEach(nameCells);
  all(".j-touchpoints:not(.sortable)").forEach(table => {
    if (table.tBodies[0].rows.length < 2) return;
    table.classList.add("sortable", "asc", "n-last");
    all("thead th", table).forEach(head => {
      const button = make("button", { type: "button" });
      button.append(...head.childNodes);
      head.append(button);
    });
  });
  all("form[data-j-filter][hidden]").forEach(offerFilter);
});
