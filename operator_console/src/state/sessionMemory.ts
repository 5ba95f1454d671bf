/**
 * What this tab keeps of the session at hand, so that a reload in mid-call loses nothing: the note
 * and the steps ticked off. It is wiped when the desk is home again.
 */

export interface SessionMemory {
  readonly note: string;
  readonly done: readonly string[];
  /** Whether the kiosk has seen that the site took the application. */
  readonly submitted: boolean;
  /** When the call began, on the server's clock. */
  readonly begunMs: number | null;
}

export const NO_MEMORY: SessionMemory = { note: "", done: [], submitted: false, begunMs: null };

/** The part of `sessionStorage` that is needed; a plain map in the tests. */
export type TabStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const SUBMITTING_STEP = "confirm-and-send";
const PREFIX = "madoguchi.console.session.";

/** Read what was kept of this session; anything that is not understood counts as nothing. */
export function loadMemory(store: TabStore, sessionId: string): SessionMemory {
  const kept = parse(store.getItem(PREFIX + sessionId));
  const { note, done, submitted, begunMs } = kept;
  return {
    note: typeof note === "string" ? note : "",
    done: Array.isArray(done) ? done.filter((id) => typeof id === "string") : [],
    submitted: submitted === true,
    begunMs: Number.isFinite(begunMs) ? Number(begunMs) : null,
  };
}

export function saveMemory(store: TabStore, sessionId: string, memory: SessionMemory): void {
  store.setItem(PREFIX + sessionId, JSON.stringify(memory));
}

/**
 * What changes when the kiosk sees that the site took the application: its step is ticked, once,
 * so that the operator can untick it.
 */
export function whenSubmitted(
  memory: SessionMemory,
  steps: readonly { readonly id: string }[],
): Partial<SessionMemory> {
  const open = steps.filter(({ id }) => id === SUBMITTING_STEP && !memory.done.includes(id));
  return { submitted: true, done: [...memory.done, ...open.map(({ id }) => id)] };
}

/** Nothing of a visit stays on this computer after it (Z-07). */
export function wipeMemories(store: TabStore): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of keys) {
    if (key?.startsWith(PREFIX) === true) store.removeItem(key);
  }
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
