/* The drawing with all that style sheets say of it written into its elements: other programs know no custom properties. */
(function () {
  "use strict";

  var INHERITED = ["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "paint-order", "font-family", "font-size", "font-weight", "font-style", "text-anchor"];
  var DROPPED = ["class", "style", "tabindex", "href", "xlink:href", "xlink:title"];

  function plain(value) {
    return value.replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)\)/g, function (_, r, g, b) {
      return "rgb(" + [r, g, b].map(function (part) { return Math.round(part * 255); }).join(", ") + ")";
    });
  }

  /* All is read before anything is written: what a class says may hold for what stands below it. */
  function read(element, above, changes) {
    var style = getComputedStyle(element);
    var values = {};
    var own = {};
    INHERITED.forEach(function (name) {
      values[name] = plain(style.getPropertyValue(name));
      own[name] = values[name] === above[name] ? null : values[name];
    });
    own.opacity = style.opacity === "1" ? null : style.opacity;
    /* What is as large for all of its kind is said by the style sheet. */
    if (element.tagName === "rect") ["x", "y", "width", "height", "rx"].forEach(function (name) { own[name] = parseFloat(style[name]) || null; });
    own.display = style.display === "none" ? "none" : null;
    changes.push([element, own]);
    Array.from(element.children).forEach(function (child) { read(child, values, changes); });
    return changes;
  }

  function write(element, own) {
    Object.keys(own).forEach(function (name) {
      if (own[name] === null) element.removeAttribute(name);
      else element.setAttribute(name, own[name]);
    });
    DROPPED.forEach(function (name) { element.removeAttribute(name); });
  }

  /* Of two drawings, for wide and for narrow screens, the one that is shown. */
  var drawing = Array.from(document.querySelectorAll(".j-draw svg")).find(function (svg) {
    return svg.getClientRects().length;
  });
  var surface = getComputedStyle(document.body).getPropertyValue("--j-surface").trim() || "#fff";
  read(drawing, {}, []).forEach(function (pair) { write(pair[0], pair[1]); });
  var ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  [["width", "100%"], ["height", "100%"], ["fill", surface], ["stroke", "none"]].forEach(function (pair) {
    ground.setAttribute(pair[0], pair[1]);
  });
  drawing.prepend(ground);
  var text = new XMLSerializer().serializeToString(drawing).replace(/<(\/?)a\b/g, "<$1g");
  var pre = document.createElement("pre");
  pre.id = "drawing";
  pre.textContent = text;
  document.body.replaceChildren(pre);
})();
