// Reads files as the forms do, and writes them again: rewrite.mjs LAYOUT READER KNOWLEDGE CHANGE FILES...
// CHANGE is the code of a function that changes the data, as somebody who fills in a form does.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [layout, reader, known, code, ...files] = process.argv.slice(2);
const { expanded, learn, written } = await import(pathToFileURL(layout));
const YAML = createRequire(import.meta.url)(reader);
const { languages, shapes } = JSON.parse(readFileSync(known, "utf8"));
const change = eval(code);

for (const file of files) {
  const kind = file.includes("_catalog") ? "catalog" : file.includes("personas/") ? "persona" : "journey";
  const { contents } = YAML.parseDocument(readFileSync(file, "utf8"), { schema: "failsafe" });
  learn(contents, shapes[kind], languages);
  const data = expanded(contents ? contents.toJSON() : {}, shapes[kind], languages);
  writeFileSync(file, written(change(data), shapes[kind], languages));
}
