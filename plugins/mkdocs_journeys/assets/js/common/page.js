/* Adds to a page what only a script can: the full screen, the ways to edit a part, and the mark at the current section.
   The page is complete without it; the buttons are hidden in it, because without a script they would do nothing. */
let watcher;

/* A map that is wider than its window opens where it hurts most. */
function showLowest(page) {
  const low = one("[data-lane] .is-low", page), frame = one(".j-pane", page);
  const end = low ? low.offsetLeft + low.offsetWidth - frame.clientWidth : 0;
  if (end > 0) frame.scrollLeft = end + frame.clientWidth / 3;
}

onPage(() => {
  const page = one(".j-journey"), bar = page && one(".j-jump ul", page);
  if (!fresh(page)) return;
  showLowest(page);
  if (document.fullscreenEnabled) all("[data-j-full]", page).forEach(button => {
    button.hidden = false;
    button.onclick = () => document.fullscreenElement ? document.exitFullscreen() : button.closest("section").requestFullscreen();
  });
  const { edit, words } = page.dataset;
  /* What leads to the source is seen when somebody points at a part, and comes with its styles. */
  if (edit) soon(page, () => dressed().then(() => all("[data-line]:not(:has(+ .j-edit))", page).forEach(title => title.after(make("a", {
    className: "j-edit", href: edit + title.dataset.line, ariaLabel: words.replace("%title", title.textContent),
  })))));
  if (watcher) watcher.disconnect();
  if (!bar) return;
  let current;

  /* A line a little below the bar: each section that it crosses is on top of the window. */
  watcher = new IntersectionObserver(entries => {
    const crossed = entries.find(entry => entry.isIntersecting);
    const link = crossed && one(`[href="#${crossed.target.dataset.section}"]`, bar);
    if (!link || link === current) return;
    if (current) current.removeAttribute("aria-current");
    current = link;
    link.setAttribute("aria-current", "true");
    bar.scrollLeft = link.offsetLeft - bar.offsetLeft;
  }, { rootMargin: "-25% 0px -74% 0px" });
  all("[data-section]", page).forEach(section => watcher.observe(section));
});
