/** The one door in and out: text ⇄ message, refused with the codes of `server/protocol/wire.py`. */

import {
  MAX_BOARD_BYTES,
  MAX_CONSOLE_INPUT_BYTES,
  MAX_INPUT_TEXT_BYTES,
  MAX_POINTER_BYTES,
  MAX_WIRE_BYTES,
  MAX_WINDOW_TEXT_BYTES,
  PROTOCOL_VERSION,
} from "./limits.ts";
import { accepted, refused, type Result } from "./result.ts";
import {
  agentInput,
  board,
  consoleInput,
  panel,
  pointer,
  windowFrame,
  windowText,
  wire,
  type Validate,
} from "./validate.gen.js";
import type {
  AgentInput,
  BoardMessage,
  ConsoleInput,
  PanelMessage,
  PointerMessage,
  WindowFrame,
  WindowText,
  WireMessage,
} from "./wire.gen.ts";

/** Read one Socket.IO message, which must be JSON text. */
export function decodeWire(raw: unknown): Result<WireMessage> {
  return decodeUnion<WireMessage>(wire, raw, MAX_WIRE_BYTES);
}

/** Read one message of the panel's loopback WebSocket. */
export function decodePanel(raw: unknown): Result<PanelMessage> {
  return decodeUnion<PanelMessage>(panel, raw, MAX_WIRE_BYTES);
}

/** Read one text message of the `window` data channel. */
export function decodeWindowText(raw: unknown): Result<WindowText> {
  return decodeUnion<WindowText>(windowText, raw, MAX_WINDOW_TEXT_BYTES);
}

/** Read what a console sent on the `input` data channel. */
export function decodeConsoleInput(raw: unknown): Result<ConsoleInput> {
  return decodeUnion<ConsoleInput>(consoleInput, raw, MAX_CONSOLE_INPUT_BYTES);
}

/** Read what the agent sent on the `input` data channel. */
export function decodeAgentInput(raw: unknown): Result<AgentInput> {
  return decodeUnion<AgentInput>(agentInput, raw, MAX_INPUT_TEXT_BYTES);
}

/** Read one message of the `pointer` data channel. */
export function decodePointer(raw: unknown): Result<PointerMessage> {
  return decodeUnion<PointerMessage>(pointer, raw, MAX_POINTER_BYTES);
}

/** Read one message of the `board` data channel. */
export function decodeBoard(raw: unknown): Result<BoardMessage> {
  return decodeUnion<BoardMessage>(board, raw, MAX_BOARD_BYTES);
}

/** Check the header of a window frame, as it was read from the frame's first bytes. */
export function decodeWindowFrame(value: unknown): Result<WindowFrame> {
  if (!isRecord(value)) return refused("malformed");
  if (value.type !== "window.frame") return refused("unknown_type");
  if (value.v !== PROTOCOL_VERSION) return refused("unsupported_version", "window.frame");
  if (!windowFrame(value)) return refused("malformed", "window.frame");
  return accepted(value as unknown as WindowFrame);
}

/** Every message that a front-end sends or receives as text. */
export type AnyMessage =
  | WireMessage
  | PanelMessage
  | WindowText
  | ConsoleInput
  | AgentInput
  | PointerMessage
  | BoardMessage;

/** Serialise a message as the JSON text that the other side's `decode` takes. */
export function encode(message: AnyMessage): string {
  return JSON.stringify(message);
}

function decodeUnion<T>(
  validators: Readonly<Record<string, Validate>>,
  raw: unknown,
  limit: number,
): Result<T> {
  if (typeof raw !== "string") return refused("malformed");
  if (raw.length > limit || utf8Bytes(raw) > limit) return refused("too_large");
  const value = parse(raw);
  if (!isRecord(value)) return refused("malformed");
  const type = value.type;
  const validate = typeof type === "string" ? ownValidator(validators, type) : undefined;
  if (typeof type !== "string" || validate === undefined) return refused("unknown_type");
  if ("v" in value && value.v !== PROTOCOL_VERSION) return refused("unsupported_version", type);
  if (!validate(value) || !isWellFormed(value)) return refused("malformed", type);
  return accepted(value as T);
}

/** Half a surrogate pair (`"\ud800"`) is no text: UTF-8 cannot carry it, and the server refuses it. */
function isWellFormed(value: Record<string, unknown>): boolean {
  return !/(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/.test(JSON.stringify(value));
}

/** `toString` and its kin are no message types. */
function ownValidator(
  validators: Readonly<Record<string, Validate>>,
  type: string,
): Validate | undefined {
  return Object.hasOwn(validators, type) ? validators[type] : undefined;
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
