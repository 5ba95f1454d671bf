/** The console's REST calls (`/api/…`): every answer is checked before anything believes it. */

import {
  readFleet,
  readHistory,
  readLogs,
  readOffers,
  readPlan,
  readReceipts,
  readRolloutPlan,
  readRun,
  readTimeline,
  readUpdates,
  type AlarmDo,
  type DiagnosisHistory,
  type DiagnosisView,
  type Fleet,
  type KioskLogs,
  type KioskRegister,
  type KioskTimeline,
  type Phrase,
  type PhraseBook,
  type PhraseWording,
  type ReceiptsOfPeriod,
  type RepairList,
  type RepairPlan,
  type RepairWish,
  type RolloutPlan,
  type RolloutWished,
  type Updates,
  type StaffCallDo,
} from "@madoguchi/shared/protocol";

import { readPhrase, readPhraseBook } from "../captions/phraseBook.ts";

/** The operator who is signed in (係員). */
export interface Operator {
  readonly operator_id: string;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly must_change_password: boolean;
}

/** What the server tells everybody, signed in or not. */
export interface PublicConfig {
  readonly municipality: string;
  readonly version: string;
}

/** Why a call failed: the server refused it, was not reached, or answered something else. */
export type RestFailure =
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly code: string;
      readonly message_ja: string;
      readonly message_en: string;
      readonly retryAfterSeconds: number | null;
    }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unexpected" };

export type RestResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: RestFailure };

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Json = Readonly<Record<string, unknown>>;

/** Largest time to wait for an answer before the server counts as unreachable. */
const TIMEOUT_MS = 10_000;

/** The operator of this browser's session cookie; refused with 401 when there is none. */
export function fetchOperator(): Promise<RestResult<Operator>> {
  return call("GET", "/api/session", null, readOperator);
}

export function signIn(login: string, password: string): Promise<RestResult<Operator>> {
  return call("POST", "/api/session", { login, password }, readOperator);
}

export function changePassword(current: string, next: string): Promise<RestResult<Operator>> {
  return call("POST", "/api/session/password", { current, new: next }, readOperator);
}

export function signOut(): Promise<RestResult<null>> {
  return call("DELETE", "/api/session", null, () => null);
}

export function fetchConfig(): Promise<RestResult<PublicConfig>> {
  return call("GET", "/api/config", null, readConfig);
}

export function fetchPhrases(): Promise<RestResult<PhraseBook>> {
  return call("GET", "/api/phrases", null, readPhraseBook);
}

/** The city's own wording; refused 403 for others than supervisors, 409 and 422 as it may be. */
export function savePhrase(id: string, wording: PhraseWording): Promise<RestResult<Phrase | null>> {
  return call("PUT", `/api/phrases/${encodeURIComponent(id)}`, { ...wording }, readPhraseOrNothing);
}

/** Back to the wording that the phrase was shipped with. */
export function resetPhrase(id: string): Promise<RestResult<Phrase | null>> {
  return call("DELETE", `/api/phrases/${encodeURIComponent(id)}`, null, readPhraseOrNothing);
}

/** Receipts of erasure from day to day, both included (YYYY-MM-DD); 403 to all but supervisors. */
export function fetchReceipts(first: string, last: string): Promise<RestResult<ReceiptsOfPeriod>> {
  return call("GET", `/api/receipts?${period(first, last)}`, null, readReceipts);
}

/** Where the browser downloads the same period as a table. */
export function receiptsTable(first: string, last: string): string {
  return `/api/receipts.csv?${period(first, last)}`;
}

/** Where the browser downloads the same period as a certificate of erasure (消去証明書, PDF). */
export function receiptsCertificate(first: string, last: string): string {
  return `/api/receipts.pdf?${period(first, last)}`;
}

/** Every kiosk with its state; 403 to all but IT. */
export function fetchFleet(): Promise<RestResult<Fleet>> {
  return call("GET", "/api/fleet", null, readFleet);
}

/** The runs of a kiosk (点検記録), newest first. */
export function fetchHistory(kioskId: string): Promise<RestResult<DiagnosisHistory>> {
  return call("GET", `${kioskPath(kioskId)}/diagnoses`, null, readHistory);
}

/** One run whole, with what has changed since the last good one. */
export function fetchRun(kioskId: string, runId: string): Promise<RestResult<DiagnosisView>> {
  return call("GET", `${kioskPath(kioskId)}/diagnoses/${encodeURIComponent(runId)}`, null, readRun);
}

/** Write a kiosk's entry in the register (機器台帳). */
export function saveRegister(kioskId: string, entry: KioskRegister): Promise<RestResult<null>> {
  return call("PUT", `${kioskPath(kioskId)}/register`, { ...entry }, () => null);
}

/** Take an alarm, give it up, or silence it; 404 once its cause is gone. */
export function treatAlarm(alarmId: number, wish: AlarmDo): Promise<RestResult<null>> {
  return call("PUT", `/api/fleet/alarms/${String(alarmId)}`, { ...wish }, () => null);
}

/** Answer a clerk's call with one line, or close it; 404 once it is over. */
export function treatCall(kioskId: string, wish: StaffCallDo): Promise<RestResult<null>> {
  return call("PUT", `${kioskPath(kioskId)}/call`, { ...wish }, () => null);
}

/** What a kiosk's program has logged, newest first. */
export function fetchLogs(kioskId: string): Promise<RestResult<KioskLogs>> {
  return call("GET", `${kioskPath(kioskId)}/logs`, null, readLogs);
}

/** What has happened to a kiosk, newest first. */
export function fetchTimeline(kioskId: string): Promise<RestResult<KioskTimeline>> {
  return call("GET", `${kioskPath(kioskId)}/timeline`, null, readTimeline);
}

/** Where the browser downloads everything about a kiosk (ZIP). */
export function bundleAddress(kioskId: string): string {
  return `${kioskPath(kioskId)}/bundle`;
}

/** A small picture of an idle kiosk's first screen; 409 while a citizen is there. */
export async function takeLook(kioskId: string): Promise<RestResult<Blob>> {
  const response = await send("POST", `${kioskPath(kioskId)}/looks`, {});
  if (response === null || response.status >= 500) return failed({ kind: "unreachable" });
  if (!response.ok) return failed(readRefusal(response, await readJson(response)));
  const picture = await readBlob(response);
  const readable = picture?.type === "image/jpeg";
  return readable ? { ok: true, value: picture } : failed({ kind: "unexpected" });
}

/** What a kiosk could do, in its own words. */
export function fetchRepairs(kioskId: string): Promise<RestResult<RepairList>> {
  return call("GET", `${kioskPath(kioskId)}/repairs`, null, readOffers);
}

/** The first step of a repair: what it would interrupt; 409 while it is not possible. */
export function planRepair(
  kioskId: string,
  repair: RepairWish["repair"],
): Promise<RestResult<RepairPlan>> {
  return call("POST", `${kioskPath(kioskId)}/repairs`, { repair }, readPlan);
}

/** The second step: do it. */
export function confirmRepair(kioskId: string, plan: RepairPlan): Promise<RestResult<null>> {
  const path = `${kioskPath(kioskId)}/repairs/${encodeURIComponent(plan.repair_id)}`;
  return call("POST", path, { repair: plan.repair }, () => null);
}

/** Packages, roll-outs and what kiosks run; 403 to all but IT. */
export function fetchUpdates(): Promise<RestResult<Updates>> {
  return call("GET", "/api/fleet/updates", null, readUpdates);
}

/** The first step of a roll-out, or of steering one: what it would do. */
export function planRollout(wished: RolloutWished): Promise<RestResult<RolloutPlan>> {
  return call("POST", "/api/fleet/updates/wishes", { ...wished }, readRolloutPlan);
}

/** The second step: do it. */
export function confirmRollout(planId: string): Promise<RestResult<null>> {
  return call("POST", `/api/fleet/updates/wishes/${encodeURIComponent(planId)}`, {}, () => null);
}

/** Let nothing new begin, at once. */
export function pauseRollout(rolloutId: string): Promise<RestResult<null>> {
  const path = `/api/fleet/updates/rollouts/${encodeURIComponent(rolloutId)}/pause`;
  return call("POST", path, {}, () => null);
}

function kioskPath(kioskId: string): string {
  return `/api/fleet/kiosks/${encodeURIComponent(kioskId)}`;
}

function period(first: string, last: string): string {
  return new URLSearchParams({ from: first, to: last }).toString();
}

async function call<T>(
  method: Method,
  path: string,
  body: Json | null,
  read: (answer: unknown) => T | undefined,
): Promise<RestResult<T>> {
  const response = await send(method, path, body);
  if (response === null || response.status >= 500) return failed({ kind: "unreachable" });
  const answer: unknown = response.status === 204 ? null : await readJson(response);
  if (!response.ok) return failed(readRefusal(response, answer));
  const value = read(answer);
  return value === undefined ? failed({ kind: "unexpected" }) : { ok: true, value };
}

async function send(method: Method, path: string, body: Json | null): Promise<Response | null> {
  const request: RequestInit = {
    method,
    credentials: "same-origin",
    headers: { "Content-Type": "application/json" },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  if (body !== null) request.body = JSON.stringify(body);
  try {
    return await fetch(path, request);
  } catch {
    return null;
  }
}

async function readBlob(response: Response): Promise<Blob | undefined> {
  try {
    return await response.blob();
  } catch {
    return undefined;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function readRefusal(response: Response, answer: unknown): RestFailure {
  if (!isRecord(answer)) return { kind: "unexpected" };
  const { code, message_ja, message_en } = answer;
  if (!isText(code) || !isText(message_ja) || !isText(message_en)) return { kind: "unexpected" };
  const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(retryAfter) ? retryAfter : null;
  return {
    kind: "refused",
    status: response.status,
    code,
    message_ja,
    message_en,
    retryAfterSeconds,
  };
}

function readOperator(answer: unknown): Operator | undefined {
  if (!isRecord(answer) || !isRecord(answer.operator)) return undefined;
  const { operator_id, login, name, role, must_change_password } = answer.operator;
  if (!isText(operator_id) || !isText(login) || !isText(name) || !isText(role)) return undefined;
  if (typeof must_change_password !== "boolean") return undefined;
  return { operator_id, login, name, role, must_change_password };
}

/** An answer without a body has nothing new to tell: the book is fetched anew. */
function readPhraseOrNothing(answer: unknown): Phrase | null {
  return readPhrase(answer) ?? null;
}

function readConfig(answer: unknown): PublicConfig | undefined {
  if (!isRecord(answer)) return undefined;
  const { municipality, version } = answer;
  return isText(municipality) && isText(version) ? { municipality, version } : undefined;
}

function failed(failure: RestFailure): { readonly ok: false; readonly failure: RestFailure } {
  return { ok: false, failure };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
