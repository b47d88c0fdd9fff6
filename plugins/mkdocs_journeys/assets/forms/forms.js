/* Starts the forms: the files are read so that every value stays the text that it was, and written in the layout of
   `journeys fmt`. The configuration says what is known of the format. */
import { YAML } from "./yaml/index.js";
import { expanded, learn, written } from "./layout.js";

const CMS = window.CMS;
const config = await (await fetch("config.yml")).json();
const { languages, shapes } = config.journeys;
delete config.journeys;

/* The folder of the journeys has files that are none: only those with this mark are listed. */
const marked = data => ({ ...data, _kind: data.stages ? "journey" : data.name ? "persona" : "other" });

for (const [kind, shape] of Object.entries(shapes)) {
  CMS.registerCustomFormat(`journeys-${kind}`, "yml", {
    fromFile: text => {
      const { contents } = YAML.parseDocument(text, { schema: "failsafe" });
      learn(contents, shape, languages);
      return marked(expanded(contents ? contents.toJSON() : {}, shape, languages));
    },
    toFile: ({ _kind, ...data }) => written(data, shape, languages),
  });
}
CMS.init({ config: { ...config, load_config_file: false } });
