/** The period's receipts of erasure (`GET /api/receipts`), checked before anything believes them. */

import { erasureRecord, periodReceipts } from "./validate.gen.js";
import type { ErasureRecord, MissingReceipt, PeriodReceipts } from "./wire.gen.ts";

export interface ReceiptsOfPeriod {
  readonly records: readonly ErasureRecord[];
  readonly missing: readonly MissingReceipt[];
}

/** The server's answer with each receipt's record read; undefined if any of it is none. */
export function readReceipts(answer: unknown): ReceiptsOfPeriod | undefined {
  if (!isPeriod(answer)) return undefined;
  const records = answer.receipts.map(({ receipt }) => parse(receipt.record));
  return records.every(isRecord) ? { records, missing: answer.missing } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPeriod(value: unknown): value is PeriodReceipts {
  return periodReceipts(value);
}

function isRecord(value: unknown): value is ErasureRecord {
  return erasureRecord(value);
}
