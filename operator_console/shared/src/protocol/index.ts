/** `@madoguchi/shared/protocol`: the messages of `server/protocol`, typed and validated. */

import type {
  BoardPut,
  CaptionPartial,
  ControlState,
  FieldView,
  IceServer,
  InputResult,
  Rendering,
  SessionEnd,
  SessionRequest,
  SessionView,
  SignalDescription,
  WindowFrame,
} from "./wire.gen.ts";

export * from "./decode.ts";
export * from "./fleet.ts";
export * from "./limits.ts";
export * from "./receipts.ts";
export { newIdentifier } from "./identifier.ts";
export type { ErrorCode, Refusal, Result } from "./result.ts";
export type * from "./wire.gen.ts";

export type BoardItem = BoardPut["item"];
export type CaptionLanguage = Rendering["language"];
export type CallState = SessionView["state"];
export type ControlPhase = ControlState["phase"];
export type ControlReason = ControlState["reason"];
export type EndReason = SessionEnd["reason"];
export type FieldClass = FieldView["klass"];
export type FieldKind = FieldView["kind"];
export type IceServers = readonly IceServer[];
export type InputRefusal = NonNullable<InputResult["refusal"]>;
export type Layer = Rendering["layer"];
export type Language = SessionRequest["language"];
export type Party = "citizen" | "operator";
export type PeerLink = SignalDescription["link"];
export type Power = SessionView["powers"][number];
export type Purpose = SessionRequest["purpose"];
export type SpokenLanguage = CaptionPartial["language"];
export type ShutterReason = NonNullable<WindowFrame["shutter"]>;
