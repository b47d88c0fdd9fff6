/* Makes a file for a spreadsheet of a table of the page, as pages/ledger/files.py makes those beside the lists: the same
   marks, line ends and care for formulas. It is loaded when somebody asks for the first one. */
const FORMULA = /^(?:[\s\0\x1c-\x1f\x85]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/, NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const SILENT = "[aria-hidden=true], [hidden], .j-scale, .j-edit", BLOCK = "p, div, li, ul, ol, dl, dt, dd, blockquote, small";
const UNITS = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800, month: 2629800, year: 31557600 };
/* French has a space before such a mark. */
const mark = sign => (/^fr/.test(document.documentElement.lang) ? " " : "") + sign;
const tidy = text => text.replace(/\s+/g, " ").trim();

/* An apostrophe before what a spreadsheet takes for a formula makes it a text there. */
const harmless = text => FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

function separated(rows, comma) {
  const special = comma ? /[;\x22\r\n]/ : /[,\x22\r\n]/;
  return rows.map(row => {
    const cells = row.map(harmless).map(text => special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return `${cells.length === 1 && !cells[0] ? '""' : cells.join(comma ? ";" : ",")}\r\n`;
  }).join("");
}

function save(parts, file) {
  const href = URL.createObjectURL(new Blob(["\ufeff", ...parts], { type: "text/csv" }));
  make("a", { href, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

/* What stands in an element, in one line; what stands below or beside something else is parted from it. */
function said(node) {
  let text = "", last = null;
  for (const child of node.childNodes) {
    const isText = child.nodeType === 3;
    if (!isText && (child.nodeType !== 1 || child.matches(SILENT))) continue;
    const isDrawn = !isText && child.matches("svg, img");
    const own = isText ? child.data : !isDrawn && said(child) || child.getAttribute("aria-label") || child.alt || "";
    if (!own.trim()) {
      text += own && " ";
      continue;
    }
    const isApart = last && last.matches(BLOCK) || !isText && (child.matches(BLOCK) || last && !/\s$/.test(text));
    /* A figure belongs to the words behind it, and a term to what is said of it. */
    const sign = !text.trim() ? "" : last && last.matches("dt") ? mark(": ") : /\p{L}/u.test(text) ? mark("; ") : " ";
    text = isApart ? text.trimEnd() + sign + own.trimStart() : text + own;
    last = isText ? null : child;
  }
  return tidy(text);
}

/* The cells of each row that is shown, those that reach over several rows or columns in each of them. */
function gridOf(table) {
  const rows = [...table.rows], grid = rows.map(() => []);
  rows.forEach((row, y) => row.cells.length === 1 ? grid[y].push(row.cells[0]) : [...row.cells].forEach(cell => {
    let x = 0;
    while (grid[y][x]) x += 1;
    grid.slice(y, y + cell.rowSpan).forEach(line => line.splice(x, cell.colSpan, ...Array(cell.colSpan).fill(cell)));
  }));
  return grid.filter((line, y) => !rows[y].hidden);
}

/* How figures are written in a language, and what they are for a machine. */
function tongue(lang) {
  const signs = Object.fromEntries(new Intl.NumberFormat(lang).formatToParts(1234567.8).map(part => [part.type, part.value]));
  const group = `[${(signs.group || "").replace(/\s|^$/, "\\s")}]`, point = `[${signs.decimal}]`, comma = signs.decimal === ",";
  const digits = `\\d{1,3}(?:${group}\\d{3})+(?:${point}\\d+)?|\\d+(?:${point}\\d+)?`;
  const whole = new RegExp(`^([+\u2212-]?)(n =|[^\\d\\s]{0,2}\\p{Sc})?\\s?(${digits})\\s?(\\D{0,24})$`, "u");
  const amounts = new RegExp(`(${digits})\\s?(\\D+)`, "g");
  const cells = new Map();
  const bare = text => text.replace(new RegExp(group, "g"), "");
  const number = text => +bare(text).replace(signs.decimal, ".");

  function figure(text) {
    const [, sign, before = "", value, after] = text.match(whole) || [];
    return value && { value: (/[\u2212-]/.test(sign) ? "-" : "") + bare(value), unit: tidy(before + after), told: sign + value };
  }

  /* A length of time in seconds, where it is written as the browser would write it. */
  function seconds(text) {
    const parts = [...text.matchAll(amounts)].map(([, amount, name]) => {
      const value = number(amount), told = tidy(`${amount} ${name}`);
      const unit = Object.keys(UNITS).find(unit => told === tidy(new Intl.NumberFormat(lang, {
        style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 2
      }).format(value)));
      return value * UNITS[unit];
    });
    const sum = parts.reduce((sum, part) => sum + part, 0);
    return parts.length && sum >= 0 && !text.replace(amounts, "").trim() ? String(Math.round(sum)) : "";
  }

  /* A day or a month as its number, likewise. */
  function day(text) {
    const year = (text.match(/\d{4}/) || [])[0], date = (text.replace(year, "").match(/\d+/) || [])[0];
    const how = date ? { dateStyle: "medium" } : { year: "numeric", month: "short" };
    for (let month = 0; year && month < 12; month += 1) {
      const then = new Date(Date.UTC(year, month, date || 1));
      if (tidy(then.toLocaleDateString(lang, { ...how, timeZone: "UTC" })) === text) return then.toISOString().slice(0, date ? 10 : 7);
    }
    return "";
  }

  /* What a cell says, the figure that it begins with, and what it says besides. */
  function read(cell) {
    if (!cell) return { text: "" };
    if (cells.has(cell)) return cells.get(cell);
    const mood = one(":scope > [class^=j-mood]", cell.closest(".j-grid") ? cell : make("i"));
    const text = said(mood || cell), copy = cell.cloneNode(true), bold = one("b", copy);
    all("small, bdi, p, .j-sr", copy).forEach(part => part.remove());
    let main = said(copy);
    if (bold && main.startsWith(said(bold))) main = said(bold);
    if (!main || !text.startsWith(main)) main = text;
    const isData = cell.tagName === "TD", time = isData && seconds(main), rest = text.slice(main.length).replace(/^[\s;,]+/, "");
    const found = isData && !(bold && bold.closest("a")) && (figure(main) || time && { value: time, unit: "s" });
    const told = { text, figure: found, rest, seconds: time, day: day(text), isPlain: isData && !/\d/.test(text) };
    cells.set(cell, told);
    return told;
  }
  return { comma, read };
}

/* A column as one or two: figures alone, their unit in the head, and beside them what else their cells say. */
function parted(heads, body, name) {
  const filled = body.filter(cell => cell.text), counted = filled.filter(cell => cell.figure), last = heads.length - 1;
  const head = end => heads.map((text, i) => i === last ? end(text || name) : text);
  if (filled.every(cell => cell.day)) return [[...heads, ...body.map(cell => cell.day || "")]];
  /* Here and there words may stand in the place of a figure, as where it is not known. */
  if (counted.length * 2 <= filled.length || !filled.every(cell => cell.figure || cell.isPlain)) {
    return [[...head(text => text), ...body.map(({ text, figure }) => !figure ? text : text === figure.told ? figure.value : text.replace(/^[+]/, ""))]];
  }
  const isMixed = new Set(counted.map(cell => cell.figure.unit)).size > 1, isTime = isMixed && counted.every(cell => cell.seconds);
  const unit = isTime ? "s" : isMixed ? "" : counted[0].figure.unit.replace(/\s=$/, "");
  const first = body.map(({ figure, seconds }) => figure ? isTime ? seconds : figure.value : "");
  const second = body.map(({ text, figure, rest }) => isTime || !figure ? text : [isMixed && figure.unit, rest].filter(Boolean).join(mark("; ")));
  return [
    [...head(text => text && unit ? `${text} (${unit})` : text || unit), ...first],
    ...second.some(Boolean) ? [[...head(text => unit ? text : `${text} (2)`), ...second]] : []
  ];
}

function rowsOf(table, name) {
  const grid = gridOf(table), { comma, read } = tongue(table.closest("[lang]").lang);
  const count = table.tHead ? grid.filter(line => line[0] && table.tHead.contains(line[0])).length : 0;
  const width = Math.max(...grid.map(line => line.length)), columns = [];
  for (let x = 0; x < width; x += 1) {
    const cells = grid.map(line => read(line[x])), heads = cells.slice(0, count).map(cell => cell.text);
    if (!cells.some(cell => cell.text)) continue;
    /* A table without heads has one made: its first figures are what it is called after. */
    const isFigure = x => grid[0][x] && grid[0][x].tagName === "TD", isNamed = !count && isFigure(x) && !isFigure(x - 1);
    columns.push(...parted(count ? heads : [""], cells.slice(count), isNamed ? name : ""));
  }
  return [columns.length ? columns[0].map((text, y) => columns.map(column => column[y])) : [], comma];
}

const slug = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");

function download(table, name) {
  const page = decodeURIComponent(location.pathname).split("/").filter(part => part && part !== "index.html").pop() || "";
  const [rows, comma] = rowsOf(table, tidy(name));
  save([separated(rows, comma)], slug([page.replace(/\.html$/, ""), name].join(" ")) + ".csv");
}

Object.assign(journeys, { download, save, separated, rowsOf });
