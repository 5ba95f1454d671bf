import type { Translation } from "../../i18n/index.ts";
import type { ja } from "./ja.ts";

/** やさしい日本語. */
export const jaEasy: Translation<typeof ja> = {
  title: "{書|か}いて {話|はな}す",
  draw: "{手|て}で {書|か}く",
  black: "{黒|くろ}",
  blue: "{青|あお}",
  red: "{赤|あか}",
  type: "{文字|もじ}",
  undo: "{戻|もど}す",
  wipe: "{全部|ぜんぶ} {消|け}す",
  close: "とじる",
  surface: "{指|ゆび}で {書|か}くことが できます。",
  place: "やじるしの キーで、{場所|ばしょ}を {変|か}えます。",
  input: "{文字|もじ}を {入|い}れる",
  write: "{書|か}く",
  citizen: "{窓口|まどぐち}の{人|ひと}",
  operator: "{係|かかり}の{人|ひと}",
  drew: (count) => `{手|て}で {書|か}いたもの ${count}`,
  away: "つながると、{係|かかり}の{人|ひと}にも {見|み}えます。",
  full: "いっぱいです。{消|け}すと、また {書|か}けます。",
  calm: "{暗証番号|あんしょうばんごう}は {書|か}かないで ください。",
  wipeTitle: "{全部|ぜんぶ} {消|け}しますか",
  closeTitle: "とじると、{全部|ぜんぶ} {消|き}えます",
  yesWipe: "{全部|ぜんぶ} {消|け}す",
  yesClose: "{消|け}して とじる",
  stay: "{戻|もど}る",
};
