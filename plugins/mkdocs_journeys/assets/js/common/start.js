/* Tables of touchpoints: their heads become buttons that sort, and on a phone their rows are cards. What sorts and filters
   is loaded when somebody is about to use it. */
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
  all("form[data-j-filter][hidden]").forEach(form => {
    form.hidden = false;
    ["focusin", "pointerdown", "input"].forEach(name => form.addEventListener(name, () => need("filter"), { once: true }));
  });
  all("[data-j-zoom]").forEach(button => {
    button.hidden = false;
    button.onclick = () => need("diagram").then(() => journeys.openDiagram(button));
  });
  if (one(".j-journey")) need("page");
  if (one(".j-lanes")) need("map");
  if (one("form[data-j-ask]")) need("ledger");
});

/* The first click waits for the library that sorts, which then hears it again. */
let sorts;
document.addEventListener("click", event => {
  const button = event.target.closest(".j-touchpoints thead button");
  if (!button || sorts) return;
  event.stopPropagation();
  need("sortable").then(() => { sorts = true; button.dispatchEvent(new MouseEvent("click", event)); });
}, true);
