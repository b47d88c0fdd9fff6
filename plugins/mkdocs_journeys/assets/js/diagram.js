/* The diagram in the whole window: moved by dragging, wheel, pinch, arrow keys, zoomed by +, - and 0, left by Escape. */
(function () {
  "use strict";

  function open(button) {
    var figure = button.closest("section").querySelector(".j-drawing");
    var bar = figure.querySelector(".j-zoom");
    var home = document.createComment("");
    var dialog = document.createElement("dialog");
    var fingers = new Map();
    var svg, whole, view, moved, apart;

    function show() { svg.setAttribute("viewBox", view.join(" ")); }

    /* All of it; a long list from its top, as wide as the window. */
    function fit(all) {
      var ratio = figure.clientHeight / figure.clientWidth;
      view = whole.slice();
      if (all !== true && view[3] > 2.2 * ratio * view[2]) view[3] = ratio * view[2];
      show();
    }

    function choose() {
      if (svg) svg.setAttribute("viewBox", whole.join(" "));
      svg = Array.from(figure.querySelectorAll(".j-diagram")).find(function (each) { return each.getClientRects().length; });
      whole = svg.getAttribute("viewBox").split(" ").map(Number);
      fit();
    }

    /* The place of the window's point in the drawing. */
    function inside(x, y) { return new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse()); }

    function zoom(by, x, y) {
      by = Math.min(Math.max(view[2] / by, whole[2] / 12), Math.max(whole[2], whole[3]) * 2) / view[2];
      var at = x === undefined ? { x: view[0] + view[2] / 2, y: view[1] + view[3] / 2 } : inside(x, y);
      view = [at.x - (at.x - view[0]) * by, at.y - (at.y - view[1]) * by, view[2] * by, view[3] * by];
      show();
    }

    function pan(x, y) {
      var scale = svg.getScreenCTM().a;
      view[0] -= x / scale;
      view[1] -= y / scale;
      show();
    }

    function close() {
      svg.setAttribute("viewBox", whole.join(" "));
      bar.hidden = true;
      home.replaceWith(figure);
      dialog.remove();
      window.removeEventListener("resize", choose);
      document.removeEventListener("fullscreenchange", leave);
      if (document.fullscreenElement) document.exitFullscreen();
      button.focus();
    }

    function leave() { if (!document.fullscreenElement) dialog.close(); }

    function press(what) {
      if (what === "+" || what === "=") zoom(1.25);
      else if (what === "-") zoom(0.8);
      else if (what === "0") fit(true);
      else if (what === "x") dialog.close();
      else if (what === "ArrowLeft") pan(80, 0);
      else if (what === "ArrowRight") pan(-80, 0);
      else if (what === "ArrowUp") pan(0, 80);
      else if (what === "ArrowDown") pan(0, -80);
      else return false;
      return true;
    }

    function spread() {
      var p = Array.from(fingers.values());
      return p.length === 2 ? Math.hypot(p[0].clientX - p[1].clientX, p[0].clientY - p[1].clientY) : 0;
    }

    function move(event) {
      var before = fingers.get(event.pointerId);
      if (!before) return;
      var x = event.clientX - before.clientX, y = event.clientY - before.clientY;
      if (!moved && Math.hypot(x, y) < 4) return;
      if (!moved) figure.setPointerCapture(event.pointerId);
      moved = true;
      fingers.set(event.pointerId, event);
      pan(x / fingers.size, y / fingers.size);
      var now = spread();
      if (now && apart) zoom(now / apart, event.clientX, event.clientY);
      apart = now;
    }

    function lift(event) {
      fingers.delete(event.pointerId);
      apart = 0;
    }

    var listeners = {
      keydown: function (event) {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && press(event.key)) event.preventDefault();
        event.stopPropagation();
      },
      wheel: function (event) {
        event.preventDefault();
        zoom(Math.exp(-event.deltaY / (event.deltaMode ? 20 : 500)), event.clientX, event.clientY);
      },
      pointerdown: function (event) {
        if (!fingers.size) moved = false;
        if (!event.target.closest(".j-zoom")) fingers.set(event.pointerId, event);
      },
      pointermove: move,
      pointerup: lift,
      pointercancel: lift,
      dragstart: function (event) { event.preventDefault(); },
      /* The end of a drag is no click; a click on a card leads to its place on the page. */
      click: function (event) {
        var tool = event.target.closest("[data-zoom]");
        if (tool) press(tool.dataset.zoom);
        else if (moved) event.preventDefault();
        else if (event.target.closest("a")) dialog.close();
      },
      /* What the Tab key reaches comes into sight. */
      focusin: function (event) {
        var link = event.target.closest("svg a"), box = link && link.getBoundingClientRect();
        if (box && link.matches(":focus-visible") && (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight))
          pan(innerWidth / 2 - box.left - box.width / 2, innerHeight / 2 - box.top - box.height / 2);
      },
      close: close
    };

    dialog.className = "j-full";
    dialog.setAttribute("aria-labelledby", "diagram");
    Object.keys(listeners).forEach(function (name) { dialog.addEventListener(name, listeners[name], { passive: false }); });
    function begin() {
      figure.replaceWith(home);
      home.after(dialog);
      dialog.append(figure);
      bar.hidden = false;
      dialog.showModal();
      choose();
      figure.focus();
      window.addEventListener("resize", choose);
      document.addEventListener("fullscreenchange", leave);
    }

    /* First the page, then the view over it: what comes last is on top. */
    if (document.fullscreenEnabled && !document.fullscreenElement) document.documentElement.requestFullscreen().then(begin, begin);
    else begin();
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-j-zoom]");
    if (button) open(button);
  });

  function start() {
    document.querySelectorAll("[data-j-zoom]").forEach(function (button) { button.hidden = !window.HTMLDialogElement; });
  }

  if (window.document$) window.document$.subscribe(start);
  else start();
})();
