/** The fleet as IT reads it (`/api/fleet…`), checked before anything believes it. */

import { diagnosisHistory, diagnosisView, fleet, repairPlan } from "./validate.gen.js";
import type { DiagnosisHistory, DiagnosisView, Fleet, RepairPlan } from "./wire.gen.ts";

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
