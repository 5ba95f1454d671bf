/**
 * Generate the TypeScript types and the eval-free validators of the protocol from
 * `server/protocol/schema.json`.
 *
 *     npm run protocol             write the files
 *     npm run protocol -- --check  exit 1 if a committed file differs by a byte
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

const SCHEMA = new URL("../../../server/protocol/schema.json", import.meta.url);
const OUT = new URL("../src/protocol/", import.meta.url);
const BANNER =
  "/* Generated from server/protocol/schema.json by scripts/generate-protocol.mjs; do not edit. */\n";

/** The unions that a front-end decodes, and the name of each one's table of validators. */
const UNIONS = {
  WireMessage: "wire",
  PanelMessage: "panel",
  WindowText: "windowText",
  ConsoleInput: "consoleInput",
  AgentInput: "agentInput",
  PointerMessage: "pointer",
  BoardMessage: "board",
};
const SINGLES = {
  WindowFrame: "windowFrame",
  PeriodReceipts: "periodReceipts",
  ErasureRecord: "erasureRecord",
  Fleet: "fleet",
  DiagnosisHistory: "diagnosisHistory",
  DiagnosisView: "diagnosisView",
  RepairPlan: "repairPlan",
  RepairList: "repairList",
  KioskLogs: "kioskLogs",
  KioskTimeline: "kioskTimeline",
  Updates: "updates",
  RolloutPlan: "rolloutPlan",
};

/** An instant with its offset (RFC 3339); a regular expression, so that ajv can write it out. */
const RFC_3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** ajv writes this CommonJS `require` even into ESM. */
const REQUIRED_LENGTH = 'require("ajv/dist/runtime/ucs2length").default';

async function types(schema) {
  // A root that refers to nothing: json2ts then emits every definition, in order, once.
  const text = await compile(structuredClone(schema), "MadoguchiProtocol", {
    additionalProperties: false,
    bannerComment: "",
    unreachableDefinitions: true,
    format: true,
    style: { printWidth: 100 },
  });
  // The root and its note about unreachable definitions carry no information.
  const clean = text
    .replace(/export interface MadoguchiProtocol \{\n.*\n\}\n/, "")
    .replace(/^ \* This interface was referenced by .*\n \* via the `definition` .*\n/gm, "")
    .replace(/^ *\/\*\*\n *\* This interface was referenced by .*\n *\* via the `patternProperty` .*\n *\*\/\n/gm, "")
    .replace(/^ \*\n \*\/$/gm, " */")
    .replace(/^\/\*\*\n \*\/\n/gm, "");
  return BANNER + clean;
}

/** The message names of a union by the value of their `type`. */
function members(schema, union) {
  const names = schema.$defs[union].oneOf.map((part) => part.$ref.split("/").at(-1));
  return names.map((name) => [schema.$defs[name].properties.type.const, name]);
}

/** The schema without the words that no validator needs (a *property* may bear the same name). */
function withoutProse(node) {
  if (Array.isArray(node)) return node.map(withoutProse);
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(
    ([key, value]) =>
      !(["description", "title"].includes(key) && typeof value === "string") && key !== "default",
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)]));
}

function validators(schema) {
  // Only single messages are compiled: the unions are read by their `type`, which is faster than
  // ajv's `oneOf` and can say *why* a message is refused.
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    strict: false,
    messages: false,
  });
  ajv.addFormat("date-time", RFC_3339);
  ajv.addSchema({ $defs: withoutProse(schema.$defs), $id: "madoguchi" });
  const names = new Set(Object.keys(SINGLES));
  for (const union of Object.keys(UNIONS)) {
    for (const [, name] of members(schema, union)) names.add(name);
  }
  const exported = Object.fromEntries(
    [...names].sort().map((name) => [`is${name}`, `madoguchi#/$defs/${name}`]),
  );
  return standalone.default(ajv, exported);
}

function table(schema, union) {
  const rows = members(schema, union).map(([type, name]) => `  ${JSON.stringify(type)}: is${name},`);
  return `export const ${UNIONS[union]} = {\n${rows.join("\n")}\n};\n`;
}

function validatorModule(schema) {
  const code = validators(schema)
    .replace(/^"use strict";/, "")
    .replaceAll(REQUIRED_LENGTH, "codePoints");
  const tables = Object.keys(UNIONS).map((union) => table(schema, union));
  const singles = Object.entries(SINGLES).map(([name, as]) => `export const ${as} = is${name};\n`);
  const text = [
    BANNER,
    'import { codePoints } from "./code_points.js";\n',
    code.trimEnd() + "\n",
    ...tables,
    ...singles,
  ].join("");
  for (const forbidden of ["require(", "new Function", "eval("]) {
    if (text.includes(forbidden)) throw new Error(`the validators contain ${forbidden}`);
  }
  return text;
}

function declarations() {
  const unions = Object.entries(UNIONS).map(
    ([union, as]) =>
      `export declare const ${as}: Readonly<Record<${union}["type"], Validate>>;\n`,
  );
  const singles = Object.values(SINGLES).map((as) => `export declare const ${as}: Validate;\n`);
  return [
    BANNER,
    `import type { ${Object.keys(UNIONS).join(", ")} } from "./wire.gen.ts";\n\n`,
    "export type Validate = (value: unknown) => boolean;\n",
    ...unions,
    ...singles,
  ].join("");
}

async function main(check) {
  const schema = JSON.parse(await readFile(SCHEMA, "utf8"));
  const files = {
    "wire.gen.ts": await types(schema),
    "validate.gen.js": validatorModule(schema),
    "validate.gen.d.ts": declarations(),
  };
  let stale = 0;
  for (const [name, text] of Object.entries(files)) {
    const url = new URL(name, OUT);
    if (!check) {
      await writeFile(url, text);
      continue;
    }
    const committed = await readFile(url, "utf8").catch(() => "");
    if (committed === text) continue;
    stale += 1;
    process.stderr.write(`${fileURLToPath(url)} is stale: run \`npm run protocol\`\n`);
  }
  return stale === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.includes("--check"));
