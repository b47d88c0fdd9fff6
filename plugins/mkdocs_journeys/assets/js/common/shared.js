/* What all scripts use: they are published apart, so that a page loads those that it needs. See pages/scripts.py. */
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const make = (tag, more) => Object.assign(document.createElement(tag), more);
const here = document.currentScript.src, asked = {};

function listen(target, handlers) {
  for (const name in handlers) target.addEventListener(name, handlers[name], { passive: false });
}

/* With instant navigation the theme tells of each page; without it there is only this one. */
function onPage(start) {
  if (window.document$) document$.subscribe(start);
  else start();
}

/* A page is told of once; with instant navigation it may come back. */
const fresh = thing => thing && !("ready" in thing.dataset) && !(thing.dataset.ready = "");

/* Another script, loaded once; where that fails, it is tried again when it is needed again. */
function need(name) {
  return asked[name] = asked[name] || new Promise((done, fail) => document.head.append(make("script", {
    src: new URL(`${name}.js`, here), onload: done, onerror(event) { delete asked[name]; fail(event); }
  })));
}

/* On a phone rows become cards: each cell then has the name of its column before it. */
function nameCells(table) {
  const names = all("thead th", table).map(head => head.textContent);
  all("tbody td:not(:empty), tfoot td:not(:empty)", table).forEach(cell => { cell.dataset.label = names[cell.cellIndex]; });
  table.classList.add("j-table--cards");
}

window.journeys = { all, one, make, listen, onPage, fresh, need, nameCells };
