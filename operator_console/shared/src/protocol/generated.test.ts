import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SCRIPT = fileURLToPath(new URL("../../scripts/generate-protocol.mjs", import.meta.url));

/** Formatting the types takes seconds on a busy machine. */
const PATIENCE_MS = 60_000;

test(
  "the committed types and validators are those of the schema, byte for byte",
  () => {
    expect(() => execFileSync(process.execPath, [SCRIPT, "--check"], { stdio: "pipe" })).not.toThrow();
  },
  PATIENCE_MS,
);
