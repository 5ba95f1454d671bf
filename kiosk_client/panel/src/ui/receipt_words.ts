import type { PanelReceipt } from "@madoguchi/shared/protocol";

type Erased = PanelReceipt["erased"][number];

export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** The first screen speaks to everybody at once, in Japanese and English; short, for one page. */
export const WHAT: Readonly<Record<Erased["what"], Words>> = {
  application_browser: { ja: "申請画面と入力", en: "Application, what was typed" },
  panel_browser: { ja: "この画面", en: "This screen" },
  clipboard: { ja: "コピーした内容", en: "Clipboard" },
  photo: { ja: "写真", en: "Photos" },
  session_files: { ja: "一時ファイル", en: "Temporary files" },
  crash_dumps: { ja: "障害記録", en: "Crash records" },
  print_jobs: { ja: "印刷データ", en: "Print jobs" },
  input_learning: { ja: "文字入力の学習", en: "Learned words" },
};

export const HOW: Readonly<Record<Erased["how"], Words>> = {
  ended_and_removed: { ja: "終了して削除", en: "ended and removed" },
  overwritten_and_removed: { ja: "上書きして削除", en: "overwritten and removed" },
  emptied: { ja: "空にした", en: "emptied" },
  none_found: { ja: "なし", en: "none found" },
  not_erased: { ja: "消えていません", en: "not erased" },
};
