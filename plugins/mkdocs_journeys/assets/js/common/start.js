/* A button for each table that no file lies beside: the browser makes one. A curve in a table is a picture. */
function offerFile(table) {
  const part = table.closest("[aria-label], article, li, section, body"), fold = table.closest("details");
  if (one("[download]", fold || table.closest("section, body"))) return;
  const name = part.ariaLabel || one("h2, h3", part).textContent, bar = one(".j-tools", part);
  const title = ((table.closest("[data-csv]") || part).dataset.csv || "CSV: %title").replace("%title", name);
  const button = make("button", {
    type: "button", className: bar ? "j-button" : "j-button j-gap", textContent: "CSV", title, ariaLabel: title,
    onclick() { need("csv").then(() => journeys.download(table, name)); }
  });
  if (bar || fold) (bar || fold).append(button);
  else (table.closest(".j-scroll") || table).after(button);
}

/* What only a script can do is shown, and what does it is loaded when somebody is about to use it. */
const offer = (selector, name) => all(selector).map(thing => {
  thing.hidden = false;
  soon(thing, () => tool(name));
  return thing;
});

/* Tables of touchpoints: their heads become buttons that sort, and on a phone their rows are cards. What sorts and filters
   is loaded when somebody is about to use it. */
onPage(() => {
  all("table[class^=j-]:not(.j-wave)").filter(fresh).forEach(offerFile);
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
  offer("form[data-j-filter][hidden]", "filter");
  offer("[data-j-zoom]", "diagram").forEach(button => {
    button.onclick = () => tool("diagram").then(() => journeys.openDiagram(button));
  });
  const map = one(".j-map");
  if (map) {
    offer(".j-lanes, .j-laid input", "map");
    all("li[data-off]", map).forEach(item => all(`[data-over="${item.dataset.over}"]:not(li)`, map).forEach(part => part.setAttribute("hidden", "")));
    if (remembered() || /[?&](lanes|over)=/.test(location.search)) tool("map");
  }
  if (one("form[data-j-ask]")) need("ledger");
  const ours = one(".j");
  if (ours) soon(ours, dressed);
  order();
});

/* Whether what a map shows was changed before, see map.js. */
function remembered() {
  try { return (localStorage["journeys.map"] || "").length > 2; } catch { return false; }
}

/* The first click waits for the library that sorts, which then hears it again. */
let sorts;
document.addEventListener("click", event => {
  const button = event.target.closest(".j-touchpoints thead button");
  if (!button || sorts) return;
  event.stopPropagation();
  tool("sortable").then(() => { sorts = true; button.dispatchEvent(new MouseEvent("click", event)); });
}, true);
