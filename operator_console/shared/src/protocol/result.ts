import type { ErrorMessage } from "./wire.gen.ts";

/** Why a message is refused; the same codes as `server/protocol/errors.py`. */
export type ErrorCode = ErrorMessage["code"];

/**
 * A refusal. It never repeats the message's content, which may hold personal data; `refType` is
 * the refused message's `type` where that was readable.
 */
export interface Refusal {
  readonly code: Extract<
    ErrorCode,
    "too_large" | "malformed" | "unknown_type" | "unsupported_version"
  >;
  readonly refType: string | null;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Refusal };

export function accepted<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(code: Refusal["code"], refType: string | null = null): Result<never> {
  return { ok: false, error: { code, refType } };
}
