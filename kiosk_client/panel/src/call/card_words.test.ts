import type { CardValue } from "@madoguchi/shared/protocol";
import { describe, expect, it } from "vitest";
import { en } from "../texts/en.ts";
import { ja } from "../texts/ja.ts";
import { jaEasy } from "../texts/ja_easy.ts";
import { cardValueText } from "./card_words.ts";

const value = (name: CardValue["name"], text: string): CardValue => ({ name, text, doubtful: false });
const birth = (text: string): CardValue => value("birth", text);

describe("a card's value as the citizen reads it", () => {
  it("writes the date of birth in each language", () => {
    const born = birth("1995-04-01");
    expect(cardValueText(born, ja.card, "ja")).toEqual({ text: "1995年4月1日（平成7年）", lang: "ja" });
    expect(cardValueText(born, en.card, "en")).toEqual({ text: "April 1, 1995", lang: "en" });
    expect(cardValueText(born, jaEasy.card, "ja-easy").text).toBe(
      "1995{年|ねん}4{月|がつ}{1日|ついたち}（{平成|へいせい}7{年|ねん}）",
    );
  });

  it("changes the era on its day, and calls its first year 元年", () => {
    const era = (text: string): string => cardValueText(birth(text), ja.card, "ja").text;
    expect(era("1989-01-07")).toBe("1989年1月7日（昭和64年）");
    expect(era("1989-01-08")).toBe("1989年1月8日（平成元年）");
    expect(era("2019-05-01")).toBe("2019年5月1日（令和元年）");
  });

  it("says the sex in the citizen's language", () => {
    expect(cardValueText(value("sex", "女"), en.card, "en")).toEqual({ text: "Female", lang: "en" });
    expect(cardValueText(value("sex", "女"), ja.card, "ja").text).toBe("女");
    expect(cardValueText(value("sex", "男"), jaEasy.card, "ja-easy").text).toBe("{男|おとこ}");
  });

  it("leaves name and address as the card writes them, also where they look like a date", () => {
    for (const name of ["name", "address"] as const) {
      expect(cardValueText(value(name, "1995-04-01"), en.card, "en")).toEqual({
        text: "1995-04-01",
        lang: "ja",
      });
    }
  });

  it("shows what it cannot read as it is", () => {
    expect(cardValueText(birth("平成7年"), en.card, "en")).toEqual({ text: "平成7年", lang: "ja" });
  });
});
