import { describe, expect, it } from "vitest";

import type { Operator } from "../link/rest.ts";
import { reduceApp, STARTING, type App, type AppEvent } from "./app.ts";

const OPERATOR: Operator = {
  operator_id: "operator-0001",
  login: "sato",
  name: "佐藤",
  role: "operator",
  must_change_password: false,
};
const NEW_OPERATOR: Operator = { ...OPERATOR, must_change_password: true };
const UNREACHABLE = { kind: "unreachable" } as const;
const REFUSED = {
  kind: "refused",
  status: 401,
  code: "not_authenticated",
  message_ja: "",
  message_en: "",
  retryAfterSeconds: null,
} as const;
const pageAfter = (...events: AppEvent[]): App => events.reduce(reduceApp, STARTING);

describe("first look", () => {
  it("leads to sign-in without a session and to a retry without a server", () => {
    expect(pageAfter({ type: "not_recognised", failure: REFUSED }).page).toBe("sign_in");
    expect(pageAfter({ type: "not_recognised", failure: UNREACHABLE }).page).toBe("unreachable");
  });

  it("leads to the desk after a reload and to the devices in a new tab", () => {
    const look = { type: "recognised", operator: OPERATOR } as const;
    expect(pageAfter({ ...look, devicesChecked: true }).page).toBe("desk");
    expect(pageAfter({ ...look, devicesChecked: false }).page).toBe("devices");
  });

  it("leads IT to the kiosks, past camera and queue", () => {
    const operator = { ...OPERATOR, role: "it" };
    expect(pageAfter({ type: "recognised", operator, devicesChecked: false }).page).toBe("fleet");
  });

  it("never leads past a one-time password", () => {
    const look = { type: "recognised", operator: NEW_OPERATOR, devicesChecked: true } as const;
    expect(pageAfter(look).page).toBe("new_password");
  });
});

describe("sign-in", () => {
  const signIn = pageAfter({ type: "not_recognised", failure: REFUSED });

  it("asks for an own password first, then for the devices", () => {
    const forced = reduceApp(signIn, { type: "signed_in", operator: NEW_OPERATOR });
    expect(forced.page).toBe("new_password");
    const changed = reduceApp(forced, { type: "password_changed", operator: OPERATOR });
    expect(changed.page).toBe("devices");
  });

  it("keeps the refusal until the next try", () => {
    const failed = reduceApp(signIn, { type: "refused", failure: REFUSED });
    expect(failed).toMatchObject({ busy: false, failure: REFUSED });
    expect(reduceApp(failed, { type: "submitted" })).toMatchObject({ busy: true, failure: null });
  });

  it("is shown again with its reason after signing out", () => {
    const out = reduceApp(signIn, { type: "signed_out", reason: "expired" });
    expect(out).toMatchObject({ page: "sign_in", reason: "expired" });
  });
});

it.each<AppEvent>([
  { type: "signed_in", operator: OPERATOR },
  { type: "password_changed", operator: OPERATOR },
  { type: "devices_checked" },
  { type: "devices_asked" },
  { type: "refused", failure: REFUSED },
  { type: "submitted" },
])("$type changes nothing on a page that it does not belong to", (event) => {
  expect(reduceApp(STARTING, event)).toBe(STARTING);
});
