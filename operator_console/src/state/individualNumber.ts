/**
 * Detector of 個人番号 (the 12-digit individual number), which must never be recorded (Z-26, S-23).
 *
 * The check digit is that of 行政手続における特定の個人を識別するための番号の利用等に関する法律の規定による
 * 通知カード及び個人番号カード等に関する命令, article 5: 11 − (Σ Pn × Qn mod 11), where a remainder of 0 or 1
 * gives 0. The 23-digit 申請書ID is longer and therefore no match.
 */

const SEPARATED_DIGITS = /[0-9](?:[ \-‐－ー]?[0-9])*/gu;
const BODY_DIGITS = 11;

/** Whether the text holds a 12-digit number whose check digit makes it an individual number. */
export function holdsIndividualNumber(text: string): boolean {
  const runs = text.normalize("NFKC").match(SEPARATED_DIGITS) ?? [];
  return runs.some((run) => isIndividualNumber(run.replace(/\D/gu, "")));
}

function isIndividualNumber(digits: string): boolean {
  return digits.length === BODY_DIGITS + 1 && checkDigit(digits) === Number(digits.at(-1));
}

function checkDigit(digits: string): number {
  let sum = 0;
  for (let n = 1; n <= BODY_DIGITS; n += 1) {
    const weight = n <= 6 ? n + 1 : n - 5;
    sum += Number(digits[BODY_DIGITS - n]) * weight;
  }
  const remainder = sum % 11;
  return remainder <= 1 ? 0 : 11 - remainder;
}
