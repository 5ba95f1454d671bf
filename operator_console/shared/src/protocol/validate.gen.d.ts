/* Generated from server/protocol/schema.json by scripts/generate-protocol.mjs; do not edit. */
import type { WireMessage, PanelMessage, WindowText } from "./wire.gen.ts";

export type Validate = (value: unknown) => boolean;
export declare const wire: Readonly<Record<WireMessage["type"], Validate>>;
export declare const panel: Readonly<Record<PanelMessage["type"], Validate>>;
export declare const windowText: Readonly<Record<WindowText["type"], Validate>>;
export declare const windowFrame: Validate;
