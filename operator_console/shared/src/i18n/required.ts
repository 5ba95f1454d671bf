/** Names of a page's fields, as the page gives them. */

/** 「必須」 of a page's own: in brackets, or alone at either end. */
const SAYS_REQUIRED: readonly RegExp[] = [
  /[（(【［[〔]\s*(?:必須|required)[^）)】］\]〕]{0,4}[）)】］\]〕]/giu,
  /^[\s※*＊]*(?:必須|required)[\s:：]+/iu,
  /[\s※*＊:：]*必須(?:項目|入力)?[\s※*＊]*$/u,
  /[\s※*＊:：]+required[\s*]*$/iu,
];

/** The name without that word, unless it is all there is. */
export function withoutRequired(label: string): string {
  const bare = SAYS_REQUIRED.reduce((rest, says) => rest.replace(says, ""), label).trim();
  return bare === "" ? label : bare;
}
