import type { Unsubscribe } from "@madoguchi/shared/call";

/** Calls `tick` about every `periodMs` until the returned function is called. */
export type StartTicker = (periodMs: number, tick: () => void) => Unsubscribe;

/**
 * A clock in a worker: a page in the background may have its own timers slowed down to one a
 * minute (Chromium's intensive throttling), a worker's not. A computer that sleeps stops both, and
 * the kiosk then takes control back, as it should.
 */
export const startWorkerTicker: StartTicker = (periodMs, tick) => {
  const worker = new Worker(new URL("./ticker.worker.ts", import.meta.url), {
    type: "module",
    name: "heartbeat",
  });
  worker.addEventListener("message", tick);
  worker.postMessage(periodMs);
  return () => {
    worker.terminate();
  };
};
