/** English texts of watching: the supervisor's pages, and what the operator reads of it. */

import type { jaWatch } from "./jaWatch.ts";

export const enWatch: typeof jaWatch = {
  title: "Calls in progress",
  count: (count) => `${count}`,
  nobody: "No call is in progress.",
  hint: "“Watch” asks the visitor for consent. The visitor and the operator read your name.",
  operator: "Operator",
  lasts: "Elapsed",
  watch: "Watch",
  watchTicket: (ticket) => `Watch the call of ticket ${ticket}`,
  asking: "Asking",
  hidden: "The page is not shown",
  page: (ticket) => `Call of ticket ${ticket}`,
  waiting: "Waiting for the visitor’s consent",
  waitingHint: "The application page appears after consent. If it is refused, you return to the list.",
  namedAsking: (name) => `The visitor and the operator read that “${name}” asks to watch.`,
  named: (name) =>
    `The visitor and the operator read that “${name}” is watching. You cannot operate the page.`,
  region: "The visitor’s application page (view only)",
  cancel: "Withdraw the request",
  leave: "Stop watching",
  end: {
    refused: "The visitor did not consent to being watched, or has withdrawn it.",
    ended: "The call has ended.",
    interrupted: "The connection to the server was lost. Watching again needs a new consent.",
  },
  viewers: (names) => `Watching the application page: ${names}`,
  asked: (names) => `Asking the visitor to watch the application page: ${names}`,
};
