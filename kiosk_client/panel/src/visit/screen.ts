import type { Stage } from "./machine.ts";

/** What is on the panel; `data-screen` of the page's root names it. */
export type ScreenName =
  | "attract"
  | "language"
  | "purpose"
  | "confirm"
  | "calling"
  | "waiting"
  | "consent"
  | "call"
  | "end";

export function screenOf(stage: Stage): ScreenName {
  switch (stage.kind) {
    case "countdown":
    case "calling":
      return "calling";
    case "session":
      return sessionScreen(stage.session.state);
    case "attract":
    case "language":
    case "purpose":
    case "confirm":
    case "end":
      return stage.kind;
  }
}

function sessionScreen(state: (Stage & { kind: "session" })["session"]["state"]): ScreenName {
  switch (state) {
    case "waiting":
      return "waiting";
    case "consenting":
      return "consent";
    case "in_call":
      return "call";
    case "wrap_up":
    case "closed":
      return "end";
  }
}
