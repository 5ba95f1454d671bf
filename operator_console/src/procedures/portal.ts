/** Mynaportal support (マイナポータル利用支援): insurance card (Z-13), public money account (Z-14). */

import { cardOnReader, closing, confirmAndSend, greeting, pinEntry } from "./common.ts";
import type { Procedure, Step } from "./model.ts";

const portalReady: Step = {
  id: "portal-ready",
  title: { ja: "持ち物を確かめる", en: "Check what is needed" },
  say: {
    ja: "マイナンバーカードはお持ちですか。4桁の暗証番号を覚えていますか。番号は言わないでください。",
    "ja-easy":
      "マイナンバーカードを もっていますか。4つの 数字を おぼえていますか。数字は 言わないでください。",
    en: "Do you have your My Number Card? Do you remember its 4-digit PIN? Please do not tell me the number.",
  },
  checks: {
    ja: [
      "本人のカードである",
      "利用者証明用電子証明書が有効期限内である",
      "暗証番号を忘れている・ロックしているときは、市の窓口での再設定を案内した",
    ],
    en: [
      "It is the citizen's own card",
      "Its user certificate has not expired",
      "PIN forgotten or locked: guided to the city's counter for a reset",
    ],
  },
  caution: null,
};

const insuranceConsent: Step = {
  id: "insurance-consent",
  title: { ja: "利用規約への同意", en: "Terms of use" },
  say: {
    ja: "健康保険証として使うための登録です。利用規約を読み、よければご自身で同意を押してください。",
    "ja-easy":
      "カードを 健康保険証として つかう 手続きです。きまりを 読んで、よければ 「同意」を おしてください。",
    en: "This registers your card as a health insurance card. Read the terms and press agree yourself.",
  },
  checks: {
    ja: ["住民が規約を読んだ", "同意のボタンは住民が押した"],
    en: ["The citizen read the terms", "The citizen pressed agree"],
  },
  caution: null,
};

const insuranceResult: Step = {
  id: "insurance-result",
  title: { ja: "登録の結果を確かめる", en: "Check the result" },
  say: {
    ja: "登録の完了画面が出ましたか。医療機関の読み取り機で、健康保険証として使えます。",
    "ja-easy": "「完了」と 出ましたか。病院で 健康保険証として つかえます。",
    en: "Does the screen say it is complete? You can use the card at clinics with a card reader.",
  },
  checks: {
    ja: [
      "完了または登録済みの表示を確かめた",
      "保険が変わったときは、保険者への届け出が別に要ることを伝えた",
    ],
    en: [
      "The page says completed or already registered",
      "Told that a change of insurance must still be reported to the insurer",
    ],
  },
  caution: null,
};

const ownAccount: Step = {
  id: "own-account",
  title: { ja: "登録する口座を確かめる", en: "Which account" },
  say: {
    ja: "給付金などを受け取る口座を、お一人一つ、ご本人の名義で登録します。通帳などはお持ちですか。",
    "ja-easy":
      "国や 市からの お金が 入る 口座を きめます。あなたの 名前の 口座 ひとつです。通帳が ありますか。",
    en: "You register one account, in your own name, for payments from public bodies. Do you have its details?",
  },
  checks: {
    ja: [
      "本人名義の口座である",
      "登録は任意で、あとから変更できることを伝えた",
      "金融機関の名前と支店を、住民が分かっている",
    ],
    en: [
      "The account is in the citizen's own name",
      "Told that registration is voluntary and can be changed",
      "The citizen knows bank and branch",
    ],
  },
  caution: {
    ja: "口座番号は住民固有情報です。聞かない、書かない、チャットに打たない。",
    en: "The account number is the citizen's own secret: do not ask for it, write it or type it in chat.",
  },
};

const accountEntry: Step = {
  id: "account-entry",
  title: { ja: "口座番号の入力", en: "Enter the account number" },
  say: {
    ja: "口座番号はご自身で入力してください。終わったら教えてください。番号は言わなくてかまいません。",
    "ja-easy": "口座の 番号を じぶんで 入れてください。おわったら 教えてください。",
    en: "Please type the account number yourself and tell me when you are done. Do not say the number.",
  },
  checks: {
    ja: [
      "入力は住民だけが行った",
      "口座名義がカナで本人と一致すると、住民が確かめた",
    ],
    en: [
      "Only the citizen typed",
      "The citizen checked that the holder's name in kana is their own",
    ],
  },
  caution: null,
};

export const insuranceCard: Procedure = {
  title: { ja: "健康保険証の利用登録", en: "Use as health insurance card" },
  steps: [
    greeting,
    portalReady,
    insuranceConsent,
    cardOnReader,
    pinEntry,
    insuranceResult,
    closing({
      ja: "カードを読み取り機から取ってもらった",
      en: "The card is taken off the reader",
    }),
  ],
};

export const bankAccount: Procedure = {
  title: { ja: "公金受取口座の登録", en: "Public money account registration" },
  steps: [
    greeting,
    portalReady,
    ownAccount,
    cardOnReader,
    pinEntry,
    accountEntry,
    confirmAndSend,
    closing({
      ja: "カードを読み取り機から取ってもらい、通帳の置き忘れがないか確かめた",
      en: "Card off the reader; no bank book left behind",
    }),
  ],
};
