/** The fleet as IT reads it (`/api/fleet…`), checked before anything believes it. */

import {
  diagnosisHistory,
  diagnosisView,
  fleet,
  kioskLogs,
  kioskTimeline,
  repairList,
  repairPlan,
  rolloutPlan,
  updates,
} from "./validate.gen.js";
import type {
  DiagnosisHistory,
  DiagnosisView,
  Fleet,
  KioskLogs,
  KioskTimeline,
  RepairList,
  RepairPlan,
  RolloutPlan,
  Updates,
} from "./wire.gen.ts";

/** `GET /api/fleet`; undefined if it is none. */
export function readFleet(answer: unknown): Fleet | undefined {
  return isFleet(answer) ? answer : undefined;
}

/** The runs of one kiosk. */
export function readHistory(answer: unknown): DiagnosisHistory | undefined {
  return isHistory(answer) ? answer : undefined;
}

/** One run whole. */
export function readRun(answer: unknown): DiagnosisView | undefined {
  return isView(answer) ? answer : undefined;
}

/** What a repair would interrupt. */
export function readPlan(answer: unknown): RepairPlan | undefined {
  return isPlan(answer) ? answer : undefined;
}

/** What a kiosk could do. */
export function readOffers(answer: unknown): RepairList | undefined {
  return isOffers(answer) ? answer : undefined;
}

function isOffers(value: unknown): value is RepairList {
  return repairList(value);
}

/** What a kiosk's program has logged. */
export function readLogs(answer: unknown): KioskLogs | undefined {
  return isLogs(answer) ? answer : undefined;
}

function isLogs(value: unknown): value is KioskLogs {
  return kioskLogs(value);
}

/** What has happened to a kiosk. */
export function readTimeline(answer: unknown): KioskTimeline | undefined {
  return isTimeline(answer) ? answer : undefined;
}

function isTimeline(value: unknown): value is KioskTimeline {
  return kioskTimeline(value);
}

function isPlan(value: unknown): value is RepairPlan {
  return repairPlan(value);
}

function isFleet(value: unknown): value is Fleet {
  return fleet(value);
}

function isHistory(value: unknown): value is DiagnosisHistory {
  return diagnosisHistory(value);
}

function isView(value: unknown): value is DiagnosisView {
  return diagnosisView(value);
}

/** Packages, roll-outs and what kiosks run. */
export function readUpdates(answer: unknown): Updates | undefined {
  return isUpdates(answer) ? answer : undefined;
}

/** What a wish about roll-outs would do. */
export function readRolloutPlan(answer: unknown): RolloutPlan | undefined {
  return isRolloutPlan(answer) ? answer : undefined;
}

function isUpdates(value: unknown): value is Updates {
  return updates(value);
}

function isRolloutPlan(value: unknown): value is RolloutPlan {
  return rolloutPlan(value);
}
