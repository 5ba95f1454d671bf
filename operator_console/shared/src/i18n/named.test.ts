import { expect, test } from "vitest";
import { named } from "./named.ts";

test("only who reads English gets the English name, and only where there is one", () => {
  expect(named("en", "氏名", "Name")).toBe("Name");
  expect(named("en", "氏名", null)).toBe("氏名");
  expect(named("ja", "氏名", "Name")).toBe("氏名");
  expect(named("ja-easy", "氏名", "Name")).toBe("氏名");
});
