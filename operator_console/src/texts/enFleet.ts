/** English texts of IT's pages: kiosks, diagnosis, register. */

import type { Texts } from "./ja.ts";

const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

export const enFleet: Texts["fleet"] = {
  title: "Kiosks",
  lead: "The state of the kiosks and their last check. No session and no screen of a citizen is shown.",
  loading: "Loading the list",
  stale: "The list cannot be updated: what you see is a little old.",
  none: "There is no such kiosk.",
  noSite: "Kiosks without a site",
  search: "Search by name or site",
  all: "All",
  diagnoseAll: "Check all kiosks",
  diagnoseSite: "Check this site",
  diagnoseSiteOf: (site) => `Check the kiosks of “${site}”`,
  diagnose: "Check",
  open: "Open",
  openKiosk: (name) => `Open “${name}”`,
  back: "Back to the list",
  health: {
    offline: "Offline",
    bad: "Fault",
    warn: "Remarks",
    unknown: "Not checked",
    busy: "In session",
    good: "Well",
  },
  columns: {
    kiosk: "Kiosk",
    state: "State",
    last: "Last check",
    version: "Version",
    action: "Action",
  },
  kioskState: {
    ready: "ready",
    in_session: "in session",
    window_restarting: "preparing the window",
    fault: "out of order",
    maintenance: "maintenance",
  },
  notConnected: "not connected to the server",
  cardLeft: "a card was left",
  neverDiagnosed: "never checked",
  reduced: "in session: without devices",
  running: (done, total) =>
    total === 0 ? "The check begins" : `Checking ${String(done)} of ${String(total)}`,
  waiting: "Waiting for its turn",
  done: "The check is done.",
  failure: {
    offline: "The kiosk is not connected to the server. Check power and network.",
    no_answer: "The kiosk does not begin: its version is too old, or its program hangs.",
    lost: "The connection to the kiosk ended during the check.",
    busy: "Another check runs on the kiosk. Try again when it is done.",
    interrupted: "A citizen began to use the kiosk, so the check was stopped.",
    broken: "The check did not reach its end. Look at the kiosk's log.",
  },
  verdict: { ok: "Well", warn: "Remark", fail: "Fault", skip: "Left out" },
  clerk: "What the counter can do",
  todo: "What IT does",
  command: "Command",
  evidence: "Evidence",
  wellCount: (count) => `Show ${plural(count, "check", "checks")} that are well or left out`,
  changes: "Changed since the last good check",
  changesSince: (at) => `Compared with the check of ${at}.`,
  noChanges: "Nothing is judged differently.",
  noGood: "There is no good check on record yet.",
  history: "Record of checks",
  historyNone: "There is no check on record.",
  historyColumns: { at: "When", trigger: "Why", by: "Asked by", result: "Result", open: "Details" },
  trigger: { asked: "asked", schedule: "before opening", call_failed: "failed call" },
  show: "Show",
  showRun: (at) => `Show the check of ${at}`,
  result: (failed, remarks) =>
    failed > 0
      ? plural(failed, "fault", "faults")
      : remarks > 0
        ? plural(remarks, "remark", "remarks")
        : "well",
  register: "Register of equipment",
  registerFields: {
    site: "Site",
    location: "Location",
    serial: "Serial number",
    custody: "Section in charge",
    inspection_due: "Inspection due",
  },
  registerHint: "Write no person's name here.",
  save: "Save",
  saved: "Saved.",
  enrolled: "Enrolled",
  identifier: "Kiosk ID",
};
