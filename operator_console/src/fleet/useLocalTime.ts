/** Instants as this computer's people write them. */

import { useConsoleLanguage } from "../texts/index.ts";

export function useLocalTime(): (at: string) => string {
  const language = useConsoleLanguage();
  return (at) =>
    new Date(at).toLocaleString(language === "ja" ? "ja-JP" : "en-GB", {
      dateStyle: "medium",
      timeStyle: "short",
    });
}
