/** English texts of watching: the supervisor's pages, and what the operator reads of it. */

import type { jaWatch } from "./jaWatch.ts";

export const enWatch: typeof jaWatch = {
  title: "Calls in progress",
  count: (count) => `${count}`,
  nobody: "No call is in progress.",
  hint: "“Watch” asks the citizen for consent. The citizen and the operator read your name.",
  operator: "Operator",
  lasts: "Elapsed",
  watch: "Watch",
  watchTicket: (ticket) => `Watch the call of ticket ${ticket}`,
  asking: "Asking",
  hidden: "The window is not shown",
  page: (ticket) => `Call of ticket ${ticket}`,
  waiting: "Waiting for the citizen’s consent",
  waitingHint: "The application window appears after consent. If it is refused, you return to the list.",
  namedAsking: (name) => `The citizen and the operator read that “${name}” asks to watch.`,
  named: (name) =>
    `The citizen and the operator read that “${name}” is watching. You cannot operate the window.`,
  region: "The citizen’s application window (view only)",
  cancel: "Withdraw the request",
  leave: "Stop watching",
  end: {
    refused: "The citizen did not consent to being watched.",
    withdrawn: "The citizen has withdrawn the consent to being watched. Watching again needs a new consent.",
    ended: "The call has ended.",
    interrupted: "The connection to the server was lost. Watching again needs a new consent.",
  },
  viewers: (names) => `Watching the application window: ${names}`,
  asked: (names) => `Asking the citizen to watch the application window: ${names}`,
};
