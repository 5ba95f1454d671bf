/** Which page of the console is open, from the first load to the desk: a pure reducer. */

import type { Operator, PublicConfig, RestFailure } from "../link/rest.ts";

/** Why a form was not accepted, or why the sign-in page is shown again. */
export type SignInReason = "signed_out" | "expired";

export type App =
  | { readonly page: "starting"; readonly config: PublicConfig | null }
  | { readonly page: "unreachable"; readonly config: PublicConfig | null }
  | {
      readonly page: "sign_in";
      readonly config: PublicConfig | null;
      readonly busy: boolean;
      readonly failure: RestFailure | null;
      readonly reason: SignInReason | null;
    }
  | {
      readonly page: "new_password";
      readonly config: PublicConfig | null;
      readonly operator: Operator;
      readonly busy: boolean;
      readonly failure: RestFailure | null;
    }
  | { readonly page: "devices"; readonly config: PublicConfig | null; readonly operator: Operator }
  | { readonly page: "fleet"; readonly config: PublicConfig | null; readonly operator: Operator }
  | { readonly page: "desk"; readonly config: PublicConfig | null; readonly operator: Operator };

export type AppEvent =
  | { readonly type: "configured"; readonly config: PublicConfig }
  /** The session cookie was looked at; `devicesChecked` holds after a reload of the same tab. */
  | { readonly type: "recognised"; readonly operator: Operator; readonly devicesChecked: boolean }
  | { readonly type: "not_recognised"; readonly failure: RestFailure }
  | { readonly type: "retried" }
  | { readonly type: "submitted" }
  | { readonly type: "refused"; readonly failure: RestFailure }
  | { readonly type: "signed_in"; readonly operator: Operator }
  | { readonly type: "password_changed"; readonly operator: Operator }
  | { readonly type: "devices_checked" }
  | { readonly type: "devices_asked" }
  | { readonly type: "signed_out"; readonly reason: SignInReason };

export const STARTING: App = { page: "starting", config: null };

/** Fold an event; one that does not belong to the page (a late answer) changes nothing. */
export function reduceApp(app: App, event: AppEvent): App {
  switch (event.type) {
    case "configured":
      return { ...app, config: event.config };
    case "recognised":
      return app.page === "starting" ? enter(app, event.operator, event.devicesChecked) : app;
    case "not_recognised":
      return app.page === "starting" ? afterFirstLook(app, event.failure) : app;
    case "retried":
      return app.page === "unreachable" ? { page: "starting", config: app.config } : app;
    case "submitted":
      return isForm(app) ? { ...app, busy: true, failure: null } : app;
    case "refused":
      return isForm(app) ? { ...app, busy: false, failure: event.failure } : app;
    case "signed_in":
      return app.page === "sign_in" ? enter(app, event.operator, false) : app;
    case "password_changed":
      return app.page === "new_password" ? enter(app, event.operator, false) : app;
    case "devices_checked":
      return app.page === "devices" ? { ...app, page: "desk" } : app;
    case "devices_asked":
      return app.page === "desk" ? { ...app, page: "devices" } : app;
    case "signed_out":
      return signInPage(app, event.reason);
    default:
      return unreachable(event);
  }
}

function enter(app: App, operator: Operator, devicesChecked: boolean): App {
  const { config } = app;
  if (operator.must_change_password) {
    return { page: "new_password", config, operator, busy: false, failure: null };
  }
  // IT serves nobody: no camera to check, no queue to wait at.
  if (operator.role === "it") return { page: "fleet", config, operator };
  return { page: devicesChecked ? "desk" : "devices", config, operator };
}

function afterFirstLook(app: App, failure: RestFailure): App {
  return failure.kind === "refused"
    ? signInPage(app, null)
    : { page: "unreachable", config: app.config };
}

function signInPage(app: App, reason: SignInReason | null): App {
  return { page: "sign_in", config: app.config, busy: false, failure: null, reason };
}

function isForm(app: App): app is Extract<App, { readonly busy: boolean }> {
  return app.page === "sign_in" || app.page === "new_password";
}

function unreachable(event: never): never {
  throw new Error(`unknown app event ${JSON.stringify(event)}`);
}
