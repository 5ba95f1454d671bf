import type { Language } from "../protocol/index.ts";

/** Elapsed time as a clock: `0:07`, `12:34`, `1:02:03`. */
export function clock(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const seconds = String(total % 60).padStart(2, "0");
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  if (hours === 0) return `${minutes}:${seconds}`;
  return `${hours}:${String(minutes).padStart(2, "0")}:${seconds}`;
}

/** Elapsed time in words, in whole minutes from one minute on. */
export function elapsed(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  if (language === "en") return minutes === 0 ? `${seconds} s` : `${minutes} min`;
  return minutes === 0 ? `${seconds}秒` : `${minutes}分`;
}

/** Date in the Japanese era (和暦), e.g. 令和8年11月21日; the first year is 元年. */
export function wareki(date: Date, timeZone = "Asia/Tokyo"): string {
  return new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
    timeZone,
    era: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
  }).format(date);
}

/** Time of day, 24 hours: `14:05`. */
export function timeOfDay(date: Date, timeZone = "Asia/Tokyo"): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(
    date,
  );
}
