/** `@madoguchi/shared/call`: session, chat and links as pure data, and the client that feeds it. */

export { Again, isPassing } from "./again.ts";
export { CallClient } from "./client.ts";
export { initialCall, reduce, type CallEvent, type CallView, type ChatLine } from "./machine.ts";
export { Outbox } from "./outbox.ts";
export {
  allows,
  CALL_STATES,
  isOver,
  nextState,
  SESSION_EVENTS,
  type SessionEvent,
} from "./transitions.ts";
export { Listeners, type LinkStatus, type Transport, type Unsubscribe } from "./transport.ts";
