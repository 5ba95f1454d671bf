/** The fleet as pure data: what each kiosk's colour is, which are shown, and runs that go on. */

import type {
  DiagnosisFinding,
  DiagnosisState,
  Fleet,
  FleetAlarm,
  FleetKiosk,
  LogLine,
  RepairOffer,
} from "@madoguchi/shared/protocol";

/** From the worst to the best; `unknown`: connected, and never looked at. */
export const HEALTHS = ["offline", "bad", "warn", "unknown", "busy", "good"] as const;
export type Health = (typeof HEALTHS)[number];

export interface Filter {
  /** Part of a name, a site or an identifier. */
  readonly text: string;
  readonly health: Health | null;
}

export const EVERYTHING: Filter = { text: "", health: null };

export interface Site {
  /** Null: kiosks that the register puts nowhere yet. */
  readonly name: string | null;
  readonly kiosks: readonly FleetKiosk[];
}

/** A run that goes on or has just ended, with what it has found so far. */
export interface LiveRun {
  readonly runId: string;
  readonly phase: DiagnosisState["phase"];
  readonly failure: DiagnosisState["failure"];
  readonly done: number;
  readonly total: number;
  readonly findings: readonly DiagnosisFinding[];
}

export type LiveRuns = Readonly<Record<string, LiveRun>>;

/** One word for a kiosk: the worst that is known of it. */
export function healthOf(kiosk: FleetKiosk): Health {
  if (!kiosk.online) return "offline";
  const { last } = kiosk;
  if (kiosk.state === "fault" || kiosk.card_left_since !== null || last?.good === false) return "bad";
  if (kiosk.state === "maintenance" || (last !== null && last.remarks > 0)) return "warn";
  if (kiosk.state === "in_session") return "busy";
  return last === null ? "unknown" : "good";
}

/** Those that the filter lets through, by site, in the server's order. */
export function sitesOf(fleet: Fleet, filter: Filter): readonly Site[] {
  const sites = new Map<string | null, FleetKiosk[]>();
  for (const kiosk of fleet.kiosks) {
    if (!matches(kiosk, filter)) continue;
    const name = kiosk.register_entry.site;
    const there = sites.get(name);
    if (there === undefined) sites.set(name, [kiosk]);
    else there.push(kiosk);
  }
  return [...sites].map(([name, kiosks]) => ({ name, kiosks }));
}

/** How many kiosks have each colour. */
export function counts(fleet: Fleet): Readonly<Record<Health, number>> {
  const found: Record<Health, number> = {
    offline: 0,
    bad: 0,
    warn: 0,
    unknown: 0,
    busy: 0,
    good: 0,
  };
  for (const kiosk of fleet.kiosks) found[healthOf(kiosk)] += 1;
  return found;
}

/** Fold the server's word about one run; another run of the kiosk begins anew. */
export function followRun(runs: LiveRuns, message: DiagnosisState): LiveRuns {
  const known = runs[message.kiosk_id];
  const same = known?.runId === message.run_id;
  const before = same ? known.findings : [];
  const found = message.finding === null ? before : [...before, message.finding];
  const next: LiveRun = {
    runId: message.run_id,
    phase: message.phase,
    failure: message.failure,
    done: message.done,
    total: message.total,
    findings: found,
  };
  return { ...runs, [message.kiosk_id]: next };
}

export function goesOn(run: { readonly phase: DiagnosisState["phase"] } | null | undefined): boolean {
  return run?.phase === "waiting" || run?.phase === "running";
}

/** Whether an alarm calls nobody now, by the server's clock. */
export function isSilent(alarm: FleetAlarm, fleet: Fleet): boolean {
  const until = alarm.silenced_until;
  return until !== null && Date.parse(until) > Date.parse(fleet.at);
}

/** What is to be looked at first: failures, then remarks, then the rest, in the list's order. */
export function byUrgency(findings: readonly DiagnosisFinding[]): readonly DiagnosisFinding[] {
  const order = ["fail", "warn", "ok", "skip"];
  return findings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

/** The lines in which every word of a search occurs; a warning's level is a word, too. */
export function matching(lines: readonly LogLine[], search: string): readonly LogLine[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return lines.filter((line) => {
    const text = `${line.level} ${lineText(line)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A line as programs write it: its event, then its fields. */
export function lineText(line: LogLine): string {
  const fields = Object.entries(line.fields).map(([name, value]) => `${name}=${String(value)}`);
  return [line.event, ...fields].join(" ");
}

/** Repairs as IT should try them: what the diagnosis speaks for first, then those that can be done. */
export function suggested(
  offers: readonly RepairOffer[],
  findings: readonly DiagnosisFinding[],
): readonly { readonly offer: RepairOffer; readonly mends: readonly DiagnosisFinding[] }[] {
  const ill = findings.filter(({ verdict }) => verdict === "fail" || verdict === "warn");
  const found = offers.map((offer) => ({
    offer,
    mends: ill.filter(({ id }) => offer.mends.includes(id)),
  }));
  const rank = ({ offer, mends }: (typeof found)[number]): number =>
    (mends.length > 0 ? 0 : 2) + (offer.obstacle === null ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

function matches(kiosk: FleetKiosk, filter: Filter): boolean {
  if (filter.health !== null && healthOf(kiosk) !== filter.health) return false;
  const words = `${kiosk.name} ${kiosk.register_entry.site ?? ""} ${kiosk.kiosk_id}`;
  return words.toLowerCase().includes(filter.text.trim().toLowerCase());
}
