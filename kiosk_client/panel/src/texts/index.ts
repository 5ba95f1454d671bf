import type { Texts } from "@madoguchi/shared/i18n";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { jaEasy } from "./ja_easy.ts";

export const texts: Texts<typeof ja> = { ja, en, "ja-easy": jaEasy };
