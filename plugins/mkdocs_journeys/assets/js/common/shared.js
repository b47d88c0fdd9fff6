/* What all scripts use: they are published apart, so that a page loads those that it needs. See pages/scripts.py. */
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const make = (tag, more) => Object.assign(document.createElement(tag), more);
const here = document.currentScript.src, sheets = new URL("../css/", here).href, asked = {};
let tools;

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

/* Another file, loaded once by the element that `add` puts into the page; where that fails, it is tried again when it is
   needed again. */
function load(name, tag, more, add) {
  return asked[name] ||= new Promise((done, fail) => add(make(tag, {
    ...more, onload: done, onerror(event) { delete asked[name]; fail(event); }
  })));
}

/* Another script. */
const need = name => load(name, "script", { src: new URL(`${name}.js`, here) }, script => document.head.append(script));

/* A script that serves something only some readers do, and the styles of all such things. */
const tool = name => Promise.all([need(name), dressed()]);
const dressed = () => load("tools", "link", { rel: "stylesheet", href: `${sheets}tools.css` }, link => order(tools = link));

/* What is about to be used is loaded by then: it is pointed at, has the focus, or a program clicks it. */
function soon(thing, start) {
  ["pointerover", "focusin", "click", "input"].forEach(name => thing.addEventListener(name, start, { once: true }));
}

/* The site's own style sheets come behind ours, so that they win. Instant navigation puts those of ours that a page needs
   behind them, and takes away what the page itself does not name. */
function order() {
  let last, others;
  all("link[rel=stylesheet]").forEach(link => {
    if (!link.href.startsWith(sheets)) others = last;
    else {
      if (others) last.after(link);
      last = link;
    }
  });
  if (tools && !tools.isConnected) last ? last.after(tools) : document.head.append(tools);
}

/* On a phone rows become cards: each cell then has the name of its column before it. */
function nameCells(table) {
  const names = [...table.tHead.rows[0].cells].map(head => head.textContent);
  all("tbody td:not(:empty), tfoot td:not(:empty)", table).forEach(cell => { cell.dataset.label = names[cell.cellIndex]; });
  table.classList.add("j-table--cards");
}

window.journeys = { all, one, make, listen, onPage, fresh, need, nameCells, soon, dressed };
