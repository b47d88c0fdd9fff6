/* The diagram in the whole window: moved by dragging, wheel, pinch, arrow keys, zoomed by +, - and 0, left by Escape. */
function openDiagram(button) {
  const figure = one(".j-draw", button.closest("section")), bar = one(".j-zoom", figure);
  const home = document.createComment(""), dialog = make("dialog", { className: "j-full" }), fingers = new Map();
  let svg, whole, view, moved, apart;

  const show = box => svg.setAttribute("viewBox", (view = box).join(" "));

  /* All of it; a long list from its top, as wide as the window. */
  function fit(all) {
    const high = figure.clientHeight / figure.clientWidth * whole[2];
    show([...whole.slice(0, 3), all || whole[3] < 2.2 * high ? whole[3] : high]);
  }

  function choose() {
    if (svg) show(whole);
    svg = all(".j-diagram", figure).find(each => each.getClientRects().length);
    whole = svg.getAttribute("viewBox").split(" ").map(Number);
    fit();
  }

  /* The place of the window's point in the drawing stays where it is. */
  function zoom(by, x, y) {
    by = Math.min(Math.max(view[2] / by, whole[2] / 12), Math.max(whole[2], whole[3]) * 2) / view[2];
    const middle = { x: view[0] + view[2] / 2, y: view[1] + view[3] / 2 };
    const at = x === undefined ? middle : new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
    show([at.x - (at.x - view[0]) * by, at.y - (at.y - view[1]) * by, view[2] * by, view[3] * by]);
  }

  function pan(x, y) {
    const scale = svg.getScreenCTM().a;
    show([view[0] - x / scale, view[1] - y / scale, view[2], view[3]]);
  }

  const keys = {
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(.8), 0: () => fit(true), x: () => dialog.close(),
    ArrowLeft: () => pan(80, 0), ArrowRight: () => pan(-80, 0), ArrowUp: () => pan(0, 80), ArrowDown: () => pan(0, -80)
  };

  function spread() {
    const [a, b] = fingers.values();
    return fingers.size === 2 ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  }

  function move(event) {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const x = event.clientX - before.clientX, y = event.clientY - before.clientY;
    if (!moved && Math.hypot(x, y) < 4) return;
    if (!moved) figure.setPointerCapture(event.pointerId);
    moved = true;
    fingers.set(event.pointerId, event);
    pan(x / fingers.size, y / fingers.size);
    const now = spread();
    if (now && apart) zoom(now / apart, event.clientX, event.clientY);
    apart = now;
  }

  function lift(event) {
    fingers.delete(event.pointerId);
    apart = 0;
  }

  const leave = () => document.fullscreenElement || dialog.close();

  listen(dialog, {
    keydown(event) {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
        event.preventDefault();
        keys[event.key]();
      }
      event.stopPropagation();
    },
    wheel(event) {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / (event.deltaMode ? 20 : 500)), event.clientX, event.clientY);
    },
    pointerdown(event) {
      if (!fingers.size) moved = false;
      if (!event.target.closest(".j-zoom")) fingers.set(event.pointerId, event);
    },
    pointermove: move,
    pointerup: lift,
    pointercancel: lift,
    dragstart: event => event.preventDefault(),
    /* The end of a drag is no click; a click on a card leads to its place on the page. */
    click(event) {
      const tool = event.target.closest("[data-zoom]");
      if (tool) keys[tool.dataset.zoom]();
      else if (moved) event.preventDefault();
      else if (event.target.closest("a")) dialog.close();
    },
    /* What the Tab key reaches comes into sight. */
    focusin(event) {
      const link = event.target.closest("svg a:focus-visible");
      if (!link) return;
      const box = link.getBoundingClientRect();
      if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
        pan(innerWidth / 2 - box.left - box.width / 2, innerHeight / 2 - box.top - box.height / 2);
    },
    close() {
      show(whole);
      bar.hidden = true;
      home.replaceWith(figure);
      dialog.remove();
      removeEventListener("resize", choose);
      document.removeEventListener("fullscreenchange", leave);
      if (document.fullscreenElement) document.exitFullscreen();
      button.focus();
    }
  });

  dialog.setAttribute("aria-labelledby", "diagram");
  function begin() {
    figure.replaceWith(home);
    home.after(dialog);
    dialog.append(figure);
    bar.hidden = false;
    dialog.showModal();
    choose();
    figure.focus();
    addEventListener("resize", choose);
    document.addEventListener("fullscreenchange", leave);
  }

  /* First the page, then the view over it: what comes last is on top. */
  if (document.fullscreenEnabled && !document.fullscreenElement) document.documentElement.requestFullscreen().then(begin, begin);
  else begin();
}

journeys.openDiagram = openDiagram;
