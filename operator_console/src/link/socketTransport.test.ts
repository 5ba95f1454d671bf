import { expect, it } from "vitest";

import { errorMessage, stateMessage } from "../testing/samples.ts";
import { farewellOf } from "./socketTransport.ts";

it.each([
  ["replaced", "replaced"],
  ["not_authenticated", "refused"],
  ["not_allowed", "refused"],
  ["wrong_origin", "refused"],
  ["too_many_errors", null],
  ["rate_limited", null],
] as const)("%s without a message that it answers ends the connection as %s", (code, cause) => {
  expect(farewellOf(errorMessage({ code }))).toBe(cause);
});

it("goes on after a refused message and after any other message", () => {
  const refused = errorMessage({ code: "not_allowed", ref_type: "session.accept" });
  expect(farewellOf(refused)).toBeNull();
  expect(farewellOf(stateMessage())).toBeNull();
});
