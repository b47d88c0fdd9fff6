/* Arranges a journey for paper while it is being printed: the map is cut between stages, with the lane names on each
   sheet, and links to other sites become numbered notes. Without it the map is one table, made narrow enough. */
const MM = 96 / 25.4, SMALLEST = .7, FEWEST = 5;
let undo = [];

/* A copy of the table with the columns from `from` to before `to`; the first column, the lanes' names, always stays. */
function part(table, from, to) {
  const copy = table.cloneNode(true), shown = (start, end) => !start + Math.max(0, Math.min(end, to) - Math.max(start, from));
  let held = [], start = 0;
  [...copy.rows].forEach(row => {
    let column = 0;
    [...row.cells].forEach(cell => {
      while (held[column]) column += 1;
      const end = column + cell.colSpan, width = shown(column, end);
      for (; column < end; column += 1) held[column] = cell.rowSpan;
      if (width) cell.colSpan = width;
      else cell.remove();
    });
    held = held.map(rows => rows - 1);
  });
  all("colgroup", copy).forEach(group => {
    const end = start + group.span, width = shown(start, end);
    if (width) group.span = width;
    else group.remove();
    start = end;
  });
  return copy;
}

/* Stages in groups of at most `most` columns, each as [from, to]; only a stage wider than that is cut itself. */
function grouped(widths, most) {
  const groups = [];
  let from = 1, to = 1;
  widths.forEach(width => {
    if (to > from && to + width - from > most) { groups.push([from, to]); from = to; }
    for (let pieces = Math.ceil(width / most); pieces > 1; pieces -= 1) {
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
function evenly(widths, sheets) {
  let most = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / sheets);
  while (grouped(widths, most).length > sheets) most += 1;
  return grouped(widths, most);
}

/* The largest scale at which every sheet holds its part, if there is one. The first may have less room than others. */
function fits(box, room, less) {
  for (let scale = 1; scale > SMALLEST - .01; scale -= .02) {
    box.style.setProperty("--j-scale", scale);
    if ([...box.children].every((sheet, number) =>
      sheet.offsetHeight <= room - (number ? 0 : less) && sheet.scrollWidth <= sheet.clientWidth + 1)) return true;
  }
}

function cutMap(table) {
  const [wide, high, less] = getComputedStyle(document.documentElement).getPropertyValue("--j-sheet").split(" ").map(mm => mm * MM);
  const widths = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.colSpan), box = make("div", { className: "j-sheets" });
  table.replaceWith(box);
  undo.push(() => box.replaceWith(table));
  box.style.width = `${wide}px`;
  for (let sheets = 1, groups; !groups || !fits(box, high, less); sheets += 1) {
    /* A part that is as narrow as this and still too high goes on below, its stages named again. */
    if (groups && groups.every(([from, to]) => to - from <= FEWEST)) break;
    groups = evenly(widths, sheets);
    box.replaceChildren(...groups.map(([from, to]) => {
      const sheet = make("div", { className: "j-sheet" });
      sheet.style.setProperty("--n", to - from);
      sheet.append(part(table, from, to));
      return sheet;
    }));
  }
  box.style.width = "";
}

/* The address of a link is of no use behind its words: it goes to the end, once, under a number. */
function noteLinks(page) {
  const list = make("ol", { className: "j-notes" }), numbers = {};
  all("a[href^=http]:not([data-site], .j-edit)", page).forEach(link => {
    if (!numbers[link.href]) numbers[link.href] = list.children.length + 1, list.append(make("li", { textContent: decodeURI(link.href) }));
    const note = make("sup", { className: "j-note", textContent: numbers[link.href] });
    link.append(note);
    undo.push(() => note.remove());
  });
  if (list.firstChild) page.append(list);
  undo.push(() => list.remove());
}

listen(window, {
  beforeprint() {
    const page = one(".j"), root = document.documentElement.classList;
    if (!page || undo.length) return;
    root.add("j-paper");
    undo.push(() => root.remove("j-paper"));
    noteLinks(page);
    all("img[loading]", page).forEach(image => {
      image.loading = "eager";
      undo.push(() => { image.loading = "lazy"; });
    });
    all(".j-grid", page).forEach(cutMap);
  },
  afterprint() { while (undo.length) undo.pop()(); }
});
