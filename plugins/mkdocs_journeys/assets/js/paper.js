/* Arranges a journey for paper while it is being printed: the map is cut between stages, with the lane names on each
   sheet, and links to other sites become numbered notes. Without it the map is one table, made narrow enough. */
(function () {
  "use strict";

  var MM = 96 / 25.4;
  var SMALLEST = 0.7;
  var FEWEST = 5;
  var undo = [];

  function make(tag, className, text) {
    var element = document.createElement(tag);
    element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  /* A copy of the table with the columns from `from` to before `to`; the first column, the lanes' names, always stays. */
  function part(table, from, to) {
    var copy = table.cloneNode(true);
    var held = [];
    function shown(start, end) {
      return (start ? 0 : 1) + Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
    Array.from(copy.rows).forEach(function (row) {
      var column = 0;
      Array.from(row.cells).forEach(function (cell) {
        while (held[column]) column += 1;
        var width = shown(column, column + cell.colSpan);
        var end = column + cell.colSpan;
        for (; column < end; column += 1) held[column] = cell.rowSpan;
        if (width) cell.colSpan = width;
        else cell.remove();
      });
      held = held.map(function (rows) { return rows - 1; });
    });
    var start = 0;
    copy.querySelectorAll("colgroup").forEach(function (group) {
      var end = start + group.span;
      var width = shown(start, end);
      if (width) group.span = width;
      else group.remove();
      start = end;
    });
    return copy;
  }

  /* Stages in groups of at most `most` columns, each as [from, to]; only a stage wider than that is cut itself. */
  function grouped(widths, most) {
    var groups = [];
    var from = 1;
    var to = 1;
    widths.forEach(function (width) {
      if (to > from && to + width - from > most) { groups.push([from, to]); from = to; }
      var pieces = Math.ceil(width / most);
      for (; pieces > 1; pieces -= 1) {
        to = from + Math.ceil(width / pieces);
        width -= to - from;
        groups.push([from, to]);
        from = to;
      }
      to += width;
    });
    if (to > from) groups.push([from, to]);
    return groups;
  }

  /* The most even way to put the stages on so many sheets. */
  function spread(widths, sheets) {
    var count = widths.reduce(function (sum, width) { return sum + width; }, 0);
    var most = Math.ceil(count / sheets);
    while (grouped(widths, most).length > sheets) most += 1;
    return grouped(widths, most);
  }

  /* The largest scale at which every sheet holds its part, 0 where none does. The first may have less room than others. */
  function scaleOf(box, room, less) {
    for (var scale = 1; scale > SMALLEST - 0.01; scale -= 0.02) {
      box.style.setProperty("--j-scale", scale);
      if (Array.from(box.children).every(function (sheet, number) {
        return sheet.offsetHeight <= room - (number ? 0 : less) && sheet.scrollWidth <= sheet.clientWidth + 1;
      })) return scale;
    }
    return 0;
  }

  function cutMap(table) {
    var size = getComputedStyle(document.documentElement).getPropertyValue("--j-sheet").split(" ").map(Number);
    var widths = Array.from(table.tHead.rows[0].cells).slice(1).map(function (cell) { return cell.colSpan; });
    var place = table.parentNode;
    var box = make("div", "j-sheets");
    place.replaceChild(box, table);
    undo.push(function () { place.replaceChild(table, box); });
    box.style.width = size[0] * MM + "px";
    for (var sheets = 1, groups; !groups || !scaleOf(box, size[1] * MM, size[2] * MM); sheets += 1) {
      /* A part that is as narrow as this and still too high goes on below, its stages named again. */
      if (groups && groups.every(function (group) { return group[1] - group[0] <= FEWEST; })) break;
      groups = spread(widths, sheets);
      box.replaceChildren.apply(box, groups.map(function (group) {
        var sheet = make("div", "j-sheet");
        sheet.style.setProperty("--n", group[1] - group[0]);
        sheet.append(part(table, group[0], group[1]));
        return sheet;
      }));
    }
    box.style.width = "";
  }

  /* The address of a link is of no use behind its words: it goes to the end, once, under a number. */
  function noteLinks(page) {
    var list = make("ol", "j-notes");
    var numbers = {};
    page.querySelectorAll("a[href^=http]:not([data-site])").forEach(function (link) {
      if (!numbers[link.href]) {
        list.append(make("li", "", decodeURI(link.href)));
        numbers[link.href] = list.children.length;
      }
      var note = make("sup", "j-note", String(numbers[link.href]));
      link.append(note);
      undo.push(function () { note.remove(); });
    });
    if (!list.children.length) return;
    page.append(list);
    undo.push(function () { list.remove(); });
  }

  function before() {
    var page = document.querySelector(".j");
    if (!page || undo.length) return;
    var root = document.documentElement;
    root.classList.add("j-paper");
    undo.push(function () { root.classList.remove("j-paper"); });
    noteLinks(page);
    page.querySelectorAll(".j-map__table").forEach(cutMap);
  }

  function after() {
    while (undo.length) undo.pop()();
  }

  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
})();
