import type { Texts } from "../../i18n/index.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { jaEasy } from "./ja_easy.ts";

export const boardTexts: Texts<typeof ja> = { ja, en, "ja-easy": jaEasy };
