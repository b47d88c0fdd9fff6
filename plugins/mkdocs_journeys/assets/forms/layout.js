/* Data to YAML, in the one layout that `journeys fmt` gives to every file; and data that was read in the form that the
   fields expect. A shape is what is known of a mapping: see forms/shapes.py. */
const FILLED = 100, WIDEST = 120, STEP = 2, DEEPEST = 2, FREE = { keys: [] };
const NULLS = new Set(["", "null", "Null", "NULL", "~"]);
const START = /^(?:[,\[\]{}#&*!|>'"%@`]|[-?:](?:[ \t]|$)|---|\.\.\.|[ \t:?])/;
const WITHIN = /:(?:[ \t]|$)|[ \t]#|[\t\r\n\ufeff]|[ \t]$/;
const IN_BRACKETS = /[,\[\]{}?:]|^-$/;
const SENTENCE = /[.!?,;:…]/;
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\ufeff": "\\uFEFF" };

const length = text => [...text].length;
const isMap = value => value !== null && typeof value === "object" && !Array.isArray(value);
const isBranch = value => value !== null && typeof value === "object";
const has = (list, name) => Boolean(list) && list.includes(name);

/* What says nothing is not written: an empty field, an empty list, a `false` that holds anyway. */
export function cleaned(value) {
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n").replace(/\s+$/, "") || undefined;
  if (Array.isArray(value)) {
    const items = value.map(cleaned).filter(item => item !== undefined);
    return items.length ? items : undefined;
  }
  if (isMap(value)) {
    const entries = Object.entries(value).map(([name, item]) => [name, cleaned(item)]).filter(pair => pair[1] !== undefined);
    return entries.length ? Object.fromEntries(entries) : undefined;
  }
  return value === null || value === false ? undefined : value;
}

/* A file as the fields expect it: parts in full, texts with their languages, true where it says so. */
export function expanded(value, shape, languages) {
  if (Array.isArray(value)) return value.map(item => expanded(item, shape, languages));
  if (!isMap(value)) return shape.shorthand && value !== null ? expanded({ [shape.shorthand]: value }, shape, languages) : value;
  const several = languages.length > 1;
  const text = item => several && item !== null && !isBranch(item) ? { [languages[0]]: item } : item;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => {
    if (shape.below && shape.below[name]) return [name, expanded(item, shape.below[name], languages)];
    if (has(shape.texts, name)) return [name, Array.isArray(item) ? item.map(text) : text(item)];
    return [name, item === "true" ? true : item === "false" ? false : item];
  }));
}

/* A text in the first language alone needs no language. */
function collapsed(value, shape, languages) {
  if (Array.isArray(value)) return value.map(item => collapsed(item, shape, languages));
  if (!isMap(value)) return value;
  const text = item => isMap(item) && Object.keys(item).join() === languages[0] ? item[languages[0]] : item;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => {
    if (shape.below && shape.below[name]) return [name, collapsed(item, shape.below[name], languages)];
    return [name, has(shape.texts, name) ? (Array.isArray(item) ? item.map(text) : text(item)) : item];
  }));
}

/* How values were written when they were read, so that those that stay are written in the same way: in brackets, folded,
   or as a plain text in the place of a part. */
const habits = { brackets: new Set(), folded: new Set(), quoted: new Set(), short: new Set() };
const print = value => JSON.stringify(value, (_, item) => typeof item === "number" ? String(item) : item);

export function learn(node, shape, languages) {
  if (!node) return;
  if ((node.type || "").startsWith("QUOTE")) habits.quoted.add(cleaned(node.value));
  if (node.items) {
    const value = () => collapsed(cleaned(expanded(node.toJSON(), shape, languages)), shape, languages);
    if (node.type.startsWith("FLOW")) habits.brackets.add(print(value()));
    for (const item of node.items) {
      const below = item && item.key ? (shape.below && shape.below[item.key.value]) || FREE : shape;
      learn(item && item.key ? item.value : item, below, languages);
    }
  } else if (node.type === "BLOCK_FOLDED") habits.folded.add(cleaned(node.value));
  else if (shape.shorthand) habits.short.add(print({ [shape.shorthand]: String(node.value) }));
}

const shortened = (item, shape) => isMap(item) && shape.shorthand && habits.short.has(print(item)) ? item[shape.shorthand] : item;

/* The text of a file. */
export function written(data, shape, languages) {
  const value = collapsed(cleaned(data) || {}, shape, languages);
  return Object.keys(value).length ? branchLines(value, shape, 0, false).join("\n").trim() + "\n" : "{}\n";
}

function entriesOf(value, shape) {
  if (Array.isArray(value)) return value.map(item => [null, item]);
  const rank = name => shape.keys.indexOf(name) < 0 ? shape.keys.length : shape.keys.indexOf(name);
  return Object.entries(value).sort((one, other) => rank(one[0]) - rank(other[0]));
}

function branchLines(value, shape, indent, spaced) {
  const lines = [];
  let apart = false;
  for (const [name, whole] of entriesOf(value, shape)) {
    const below = name === null ? shape : (shape.below && shape.below[name]) || FREE, item = shortened(whole, below);
    const own = entryLines(name, item, shape, below, indent);
    const long = isBranch(item) && own.length > 1;
    const section = long && name !== null && has(shape.apart, name);
    if (lines.length && (section || apart || (long && spaced))) lines.push("");
    lines.push(...own);
    apart = section;
  }
  return lines;
}

function entryLines(name, item, shape, below, indent) {
  const start = " ".repeat(indent) + (name === null ? "-" : key(name, false));
  const text = oneLine(name, item, shape, below, indent, length(start) + 1);
  if (text !== null) return [`${start} ${text}`.trimEnd()];
  if (!isBranch(item)) {
    const [sign, lines] = block(String(item), indent + STEP);
    return [`${start} ${sign}`, ...lines.map(line => line ? " ".repeat(indent + STEP) + line : "")];
  }
  const lines = branchLines(item, below, indent + STEP, has(shape.spaced, name));
  return name === null ? [`${start} ${lines[0].trimStart()}`, ...lines.slice(1)] : [start, ...lines];
}

function oneLine(name, item, shape, below, indent, used) {
  if (isBranch(item)) return bracketed(item, below, below.compact || (Array.isArray(item) && has(shape.short, name)), used);
  const value = String(item), text = scalar(value, false);
  const fits = !value.includes("\n") && used + length(text) <= (habits.folded.has(value) ? FILLED : WIDEST);
  return fits || block(value, indent + STEP) === null ? text : null;
}

function bracketed(item, shape, compact, used) {
  const kept = habits.brackets.has(print(item));
  if (!(compact || kept) || depth(item) > DEEPEST || holdsLines(item)) return null;
  if (Array.isArray(item) && item.filter(isMap).length > 1) return null;
  const text = inBrackets(item, shape);
  return used + length(text) <= (kept ? WIDEST : FILLED) ? text : null;
}

function inBrackets(item, shape) {
  if (!isBranch(item)) return scalar(String(item), true);
  const inside = entriesOf(item, shape).map(([name, value]) => {
    const below = name === null ? shape : (shape.below && shape.below[name]) || FREE;
    return (name === null ? "" : `${key(name, true)} `) + inBrackets(shortened(value, below), below);
  });
  return Array.isArray(item) ? `[${inside.join(", ")}]` : `{${inside.join(", ")}}`;
}

const depth = item => isBranch(item) ? 1 + Math.max(0, ...Object.values(item).map(depth)) : 0;
const holdsLines = item => isBranch(item) ? Object.values(item).some(holdsLines) : String(item).includes("\n");
const key = (name, within) => `${NULLS.has(name) && name ? name : scalar(name, within)}:`;

function scalar(value, within) {
  const plain = !NULLS.has(value) && !START.test(value) && !WITHIN.test(value) && !(within && (IN_BRACKETS.test(value) || (habits.quoted.has(value) && SENTENCE.test(value))));
  return plain ? value : quoted(value);
}

function quoted(value) {
  const count = pattern => (value.match(pattern) || []).length;
  if (count(/["\\]/g) > count(/'/g) && !/[\t\r\n\ufeff]/.test(value)) return `'${value.replace(/'/g, "''")}'`;
  return `"${[...value].map(character => ESCAPES[character] || character).join("")}"`;
}

/* A text of several lines, or a long one: folded where only the paragraphs matter, line by line where the lines do. */
function block(value, indent) {
  if (!value.trim() || /[\r\ufeff]/.test(value)) return null;
  if (value.includes("\n")) return [`|${" \t\n".includes(value[0]) ? "2" : ""}-`, value.split("\n")];
  if (/^[ \t]|[ \t]$/.test(value) || !/[^ \t] [^ \t]/.test(value)) return null;
  const lines = [];
  for (const word of value.split(/(?<=[^ \t]) (?=[^ \t])/)) {
    const last = lines.length - 1;
    if (last >= 0 && length(lines[last]) + 1 + length(word) <= FILLED - indent) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return [">-", lines];
}
