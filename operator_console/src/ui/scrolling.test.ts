import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const FOLDERS = ["..", "../../shared/src"].map((folder) => join(import.meta.dirname, folder));

interface Rule {
  readonly file: string;
  readonly selector: string;
  readonly body: string;
}

function rulesOf(file: string): Rule[] {
  const bare = readFileSync(file, "utf-8").replaceAll(/\/\*.*?\*\//gsu, "");
  const found = bare.matchAll(/([^{}]+)\{([^{}]*)\}/gu);
  return [...found].map(([, selector = "", body = ""]) => ({ file, selector: selector.trim(), body }));
}

const RULES = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf-8" })
    .filter((name) => name.endsWith(".css"))
    .flatMap((name) => rulesOf(join(folder, name))),
);

const POSITIONED = /position:\s*(relative|absolute|fixed|sticky)/u;

describe("styles", () => {
  // An absolute descendant (words for screen readers) is else laid out past it, on the document,
  // which then scrolls and takes the bar of control out of sight.
  it("let everything that scrolls hold what is absolute inside it", () => {
    const scrollers = RULES.filter(({ body }) => /overflow(-[xy])?:\s*(auto|scroll)/u.test(body));
    expect(scrollers.length).toBeGreaterThan(10);
    const open = scrollers.filter(({ body }) => !POSITIONED.test(body));
    expect(open.map(({ file, selector }) => `${file}: ${selector}`)).toEqual([]);
  });

  it("keep a dialog's answers in view while the rest of it scrolls", () => {
    const actions = RULES.find(
      ({ file, selector }) => file.endsWith("Dialog.module.css") && selector === ".actions",
    );
    expect(actions?.body).toMatch(/position:\s*sticky/u);
  });

  it("keep the page of a call from scrolling, whatever it holds", () => {
    const page = RULES.find(
      ({ file, selector }) => file.endsWith("Call.module.css") && selector === ".page",
    );
    expect(page?.body).toMatch(POSITIONED);
    expect(page?.body).toMatch(/overflow:\s*clip/u);
  });
});
