const LONG_NUMBER = /^[0-9０-９]{8,}$/u;
const FOUR = /.{1,4}/gu;

/**
 * A long number in fours, as an application form prints its 申請書ID; any other text as one piece.
 * Joined, the pieces are the text itself.
 */
export function digitGroups(text: string): readonly string[] {
  return LONG_NUMBER.test(text) ? (text.match(FOUR) ?? []) : [text];
}
