/** Kiosks and runs as the server tells of them, for the tests of this folder. */

import type {
  DiagnosisFinding,
  DiagnosisState,
  DiagnosisSummary,
  FleetKiosk,
  RepairOffer,
} from "@madoguchi/shared/protocol";

const NOON = "2026-11-21T03:00:00Z";
const WORDS = { ja: "すべて正常です。", en: "Everything is well." };

export function kiosk(changes: Partial<FleetKiosk> = {}): FleetKiosk {
  return {
    kiosk_id: "kiosk-000001",
    name: "1番窓口",
    register_entry: { site: "本庁舎", location: "", serial: "", custody: "", inspection_due: "" },
    online: true,
    state: "ready",
    card_left_since: null,
    agent_version: "0.1.0",
    enrolled_at: NOON,
    last: null,
    run: null,
    ...changes,
  };
}

export function summary(changes: Partial<DiagnosisSummary> = {}): DiagnosisSummary {
  return {
    run_id: "run-00000001",
    at: NOON,
    trigger: "schedule",
    asked_by: null,
    in_session: false,
    good: true,
    failed: 0,
    remarks: 0,
    took_ms: 1_000,
    version: "0.1.0",
    sentence: WORDS,
    ...changes,
  };
}

export function finding(verdict: DiagnosisFinding["verdict"], id: string): DiagnosisFinding {
  return {
    id,
    category: "machine",
    verdict,
    title: WORDS,
    evidence: WORDS,
    value: null,
    unit: "",
    clerk: null,
    todo: null,
    command: null,
    took_ms: 0,
  };
}

export function offer(changes: Partial<RepairOffer> = {}): RepairOffer {
  return {
    repair: "restart_window",
    title: WORDS,
    interrupts: WORDS,
    takes_s: 15,
    mends: [],
    obstacle: null,
    ...changes,
  };
}

export function runState(changes: Partial<DiagnosisState> = {}): DiagnosisState {
  return {
    type: "diagnosis.state",
    v: 1,
    run_id: "run-00000001",
    kiosk_id: "kiosk-000001",
    phase: "running",
    failure: null,
    done: 0,
    total: 0,
    finding: null,
    ...changes,
  };
}
