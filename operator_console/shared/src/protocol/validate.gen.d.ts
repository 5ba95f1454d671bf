/* Generated from server/protocol/schema.json by scripts/generate-protocol.mjs; do not edit. */
import type { WireMessage, PanelMessage, WindowText, ConsoleInput, AgentInput, PointerMessage, BoardMessage } from "./wire.gen.ts";

export type Validate = (value: unknown) => boolean;
export declare const wire: Readonly<Record<WireMessage["type"], Validate>>;
export declare const panel: Readonly<Record<PanelMessage["type"], Validate>>;
export declare const windowText: Readonly<Record<WindowText["type"], Validate>>;
export declare const consoleInput: Readonly<Record<ConsoleInput["type"], Validate>>;
export declare const agentInput: Readonly<Record<AgentInput["type"], Validate>>;
export declare const pointer: Readonly<Record<PointerMessage["type"], Validate>>;
export declare const board: Readonly<Record<BoardMessage["type"], Validate>>;
export declare const windowFrame: Validate;
export declare const periodReceipts: Validate;
export declare const erasureRecord: Validate;
export declare const fleet: Validate;
export declare const diagnosisHistory: Validate;
export declare const diagnosisView: Validate;
export declare const repairPlan: Validate;
export declare const repairList: Validate;
export declare const kioskLogs: Validate;
export declare const kioskTimeline: Validate;
export declare const updates: Validate;
export declare const rolloutPlan: Validate;
