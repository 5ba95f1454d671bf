import type { Translation } from "@madoguchi/shared/i18n";
import type { CardValue, Language } from "@madoguchi/shared/protocol";
import type { ja } from "../texts/ja.ts";

type Words = Translation<typeof ja>["card"];

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** How a card's sex (JIS X 0303) reaches the panel, which is how Japanese forms write it. */
const SEXES: ReadonlyMap<string, keyof Words["sexes"]> = new Map([
  ["男", "male"],
  ["女", "female"],
  ["その他", "other"],
]);

/** Days of the month that are not read as their figure and にち. */
const DAYS: ReadonlyMap<number, string> = new Map([
  [1, "ついたち"],
  [2, "ふつか"],
  [3, "みっか"],
  [4, "よっか"],
  [5, "いつか"],
  [6, "むいか"],
  [7, "なのか"],
  [8, "ようか"],
  [9, "ここのか"],
  [10, "とおか"],
  [14, "じゅうよっか"],
  [20, "はつか"],
  [24, "にじゅうよっか"],
]);

const ERAS: ReadonlyMap<string, string> = new Map([
  ["明治", "めいじ"],
  ["大正", "たいしょう"],
  ["昭和", "しょうわ"],
  ["平成", "へいせい"],
  ["令和", "れいわ"],
]);

/**
 * A value of the card as the citizen reads it: dates and sex in their language, names and addresses
 * as the card writes them. What is filled into the form stays the kiosk's and the site profile's.
 *
 * @returns the text, with readings in やさしい日本語, and the language (BCP 47) it is in.
 */
export function cardValueText(
  value: CardValue,
  words: Words,
  language: Language,
): { readonly text: string; readonly lang: "ja" | "en" } {
  const own = language === "en" ? "en" : "ja";
  const sex = value.name === "sex" ? SEXES.get(value.text) : undefined;
  if (sex !== undefined) return { text: words.sexes[sex], lang: own };
  const date = value.name === "birth" ? ISO_DATE.exec(value.text) : null;
  if (date === null) return { text: value.text, lang: "ja" };
  const [year = 0, month = 1, day = 1] = date.slice(1).map(Number);
  return { text: written(year, month, day, language), lang: own };
}

function written(year: number, month: number, day: number, language: Language): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (language === "en") {
    return new Intl.DateTimeFormat("en-US", { timeZone: "UTC", dateStyle: "long" }).format(date);
  }
  const [era, eraYear] = eraOf(date);
  if (language === "ja") return `${year}年${month}月${day}日（${era}${eraYear}年）`;
  const special = DAYS.get(day);
  const dayWritten = special === undefined ? `${day}{日|にち}` : `{${day}日|${special}}`;
  const reading = ERAS.get(era);
  const eraWritten = reading === undefined ? era : `{${era}|${reading}}`;
  return `${year}{年|ねん}${month}{月|がつ}${dayWritten}（${eraWritten}${eraYear}{年|ねん}）`;
}

/** Era and year (和暦) of a day: 平成, 7; the first year of an era is 元. */
function eraOf(date: Date): readonly [era: string, year: string] {
  const parts = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
    timeZone: "UTC",
    era: "long",
    year: "numeric",
  }).formatToParts(date);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  const year = part("year");
  return [part("era"), year === "1" ? "元" : year];
}
