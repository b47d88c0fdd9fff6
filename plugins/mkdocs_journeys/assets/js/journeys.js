/* Adds to a journey's page what only a script can: the full screen, and the mark at the current section.
   The page is complete without it. */
(function () {
  "use strict";

  var watcher = null;

  /* The buttons are hidden in the page, because without a script they would do nothing. */
  function offerFullScreen(page) {
    if (!document.fullscreenEnabled) return;
    page.querySelectorAll("[data-j-full]").forEach(function (button) {
      var shown = button.closest("section");
      button.hidden = false;
      button.addEventListener("click", function () {
        if (document.fullscreenElement) document.exitFullscreen();
        else shown.requestFullscreen();
      });
    });
  }

  /* The section under the bar is the current one. */
  function markSections(page) {
    var links = {};
    page.querySelectorAll(".j-jump a").forEach(function (link) {
      links[link.hash.slice(1)] = link;
    });
    var sections = Array.from(page.querySelectorAll("[data-section]"));
    var bar = page.querySelector(".j-jump");
    if (!bar || !("IntersectionObserver" in window)) return;
    var list = bar.querySelector("ul");
    var current = null;
    var inside = new Set();

    function mark(link) {
      if (link === current) return;
      if (current) current.removeAttribute("aria-current");
      current = link;
      if (!link) return;
      link.setAttribute("aria-current", "true");
      var left = link.offsetLeft - list.offsetLeft;
      if (left < list.scrollLeft || left + link.offsetWidth > list.scrollLeft + list.clientWidth) list.scrollLeft = left;
    }

    /* A line a little below the bar: each section that it crosses is on top of the window. */
    watcher = new IntersectionObserver(
      function (entries) {
        entries.forEach(function (entry) {
          inside[entry.isIntersecting ? "add" : "delete"](entry.target);
        });
        var first = sections.filter(function (section) { return inside.has(section); }).pop();
        mark(first ? links[first.dataset.section] : null);
      },
      { rootMargin: "-25% 0px -74% 0px" }
    );
    sections.forEach(function (section) { watcher.observe(section); });
  }

  function start() {
    if (watcher) watcher.disconnect();
    watcher = null;
    var page = document.querySelector(".j-journey");
    if (!page || page.dataset.ready) return;
    page.dataset.ready = "";
    offerFullScreen(page);
    markSections(page);
  }

  /* With instant navigation the theme tells of each page; without it there is only this one. */
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
