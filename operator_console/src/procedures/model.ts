/** What a procedure (手順) is: data that an operator follows step by step during a call. */

import type { Language } from "@madoguchi/shared/protocol";

/** Languages of the console itself. */
export type ConsoleLanguage = "ja" | "en";

/** A text for the operator, in the console's language. */
export type Localised<T> = Readonly<Record<ConsoleLanguage, T>>;

/** A text for the citizen, in the citizen's language (対応言語, Z-18). */
export type Script = Readonly<Record<Language, string>>;

/** One step: what to say to the citizen, what to check, and what must not go wrong. */
export interface Step {
  readonly id: string;
  readonly title: Localised<string>;
  readonly say: Script;
  readonly checks: Localised<readonly string[]>;
  readonly caution: Localised<string> | null;
}

/** The steps of one purpose, in order. */
export interface Procedure {
  readonly title: Localised<string>;
  readonly steps: readonly Step[];
}
