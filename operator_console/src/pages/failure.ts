/** Say in words why a form was not accepted. */

import type { RestFailure } from "../link/rest.ts";
import { TEXTS, type Texts } from "../texts/index.ts";

export function failureText(failure: RestFailure, t: Texts): string {
  switch (failure.kind) {
    case "unreachable":
      return t.server.unreachable;
    case "unexpected":
      return t.server.unexpected;
    case "refused":
      return refusalText(failure, t);
  }
}

function refusalText(failure: Extract<RestFailure, { kind: "refused" }>, t: Texts): string {
  switch (failure.code) {
    case "bad_credentials":
      return t.signIn.badCredentials;
    case "locked":
      return failure.retryAfterSeconds === null
        ? t.signIn.locked
        : t.signIn.lockedFor(failure.retryAfterSeconds);
    default:
      return t === TEXTS.ja ? failure.message_ja : failure.message_en;
  }
}
