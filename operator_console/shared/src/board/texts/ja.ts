import type { Catalogue } from "../../i18n/index.ts";

/** Japanese: the catalogue that defines the keys. */
export const ja = {
  title: "筆談ボード",
  draw: "手書き",
  black: "黒",
  blue: "青",
  red: "赤",
  type: "文字",
  undo: "もどす",
  wipe: "全部消す",
  close: "とじる",
  surface: "筆談ボード。指かペンで書けます。",
  place: "矢印キーで、文字を置く場所を動かせます。",
  input: "ここに文字を入れる",
  write: "書く",
  citizen: "住民",
  operator: "係員",
  drew: (count: number) => `手書き ${count}`,
  away: "つながると、相手にもとどきます。",
  full: "いっぱいです。消すと、また書けます。",
  calm: "暗証番号は書かないでください。保存されません。",
  wipeTitle: "全部消しますか",
  closeTitle: "とじると、書いたものは消えます",
  yesWipe: "全部消す",
  yesClose: "消してとじる",
  stay: "もどる",
} satisfies Catalogue;
