/* What all parts of the script use. They are published as one, in a function of its own: see pages/scripts.py. */
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const make = (tag, more) => Object.assign(document.createElement(tag), more);

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
