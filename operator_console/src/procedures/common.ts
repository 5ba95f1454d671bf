/** Steps that several procedures share. */

import type { Localised, Step } from "./model.ts";

export const greeting: Step = {
  id: "greeting",
  title: { ja: "あいさつと確認", en: "Greet and check" },
  say: {
    ja: "お待たせしました。係員です。私の声は聞こえていますか。画面の映像は見えていますか。",
    "ja-easy": "お待たせしました。わたしの声が 聞こえますか。わたしの顔が 見えますか。",
    en: "Thank you for waiting. Can you hear me well? Can you see me on the screen?",
  },
  checks: {
    ja: ["声と映像が届いている", "照合番号が窓口の画面と同じ", "まわりに画面をのぞく人がいない"],
    en: [
      "Voice and picture arrive",
      "The check code equals the one on the kiosk",
      "Nobody looks over the citizen's shoulder",
    ],
  },
  caution: null,
};

export const applicationId: Step = {
  id: "application-id",
  title: { ja: "申請書IDを確かめる", en: "Find the application ID" },
  say: {
    ja: "QRコードの付いた交付申請書をお持ちですか。申請書IDは23桁の番号です。",
    "ja-easy": "QRコードの ある 紙（申請書）を もっていますか。23の 数字が 書いてあります。",
    en: "Do you have the application form with the QR code? It shows an ID of 23 digits.",
  },
  checks: {
    ja: [
      "申請書IDが23桁ある",
      "氏名・住所が変わっていない（変わっていれば使えない）",
      "申請書がないときは市の職員に再発行を依頼し、番号札を引き継ぐ",
    ],
    en: [
      "The application ID has 23 digits",
      "Name and address have not changed (otherwise the form cannot be used)",
      "Without a form: ask city staff to issue one and hand the ticket over",
    ],
  },
  caution: {
    ja: "個人番号（12桁）は聞かない、書かない。申請書IDとは別の番号です。",
    en: "Never ask for or write down the 12-digit individual number. It is not the application ID.",
  },
};

export const facePhoto: Step = {
  id: "face-photo",
  title: { ja: "顔写真", en: "Face photo" },
  say: {
    ja: "帽子を取り、正面を向いてください。送信が終わると、写真はこの端末に残りません。",
    "ja-easy":
      "ぼうしを とって、まっすぐ 前を 見てください。送ったあと、写真は ここに のこりません。",
    en: "Please take off any hat and face the camera. After sending, no photo stays on this kiosk.",
  },
  checks: {
    ja: [
      "6か月以内の撮影、正面、無帽、無背景",
      "JPEG、20KB〜7MB、縦横とも480〜6000ピクセル",
      "影・反射・前髪で顔が隠れていない",
    ],
    en: [
      "Taken within 6 months, facing front, no hat, plain background",
      "JPEG, 20 KB to 7 MB, 480 to 6000 pixels each side",
      "No shadow, reflection or hair hides the face",
    ],
  },
  caution: null,
};

export const applicationForm: Step = {
  id: "application-form",
  title: { ja: "申請内容の入力", en: "Fill in the application" },
  say: {
    ja: "連絡先のメールアドレスと生年月日を入力します。一緒に一つずつ確かめましょう。",
    "ja-easy": "メールアドレスと 生まれた 日を 入れます。いっしょに ひとつずつ 見ます。",
    en: "Next come your e-mail address and date of birth. Let us check them one by one.",
  },
  checks: {
    ja: [
      "メールアドレスに届いた確認コードを入力した",
      "生年月日（元号・西暦）が正しい",
      "電子証明書の要否、点字表記の希望を聞いた",
    ],
    en: [
      "The code sent to the e-mail address is entered",
      "Date of birth is right (era or western year)",
      "Asked about certificates and braille",
    ],
  },
  caution: null,
};

export const confirmAndSend: Step = {
  id: "confirm-and-send",
  title: { ja: "確認して送信", en: "Confirm and send" },
  say: {
    ja: "入力した内容を一緒に確かめます。間違いがなければ、ご自身で送信を押してください。",
    "ja-easy": "ぜんぶ いっしょに 見ます。まちがいが なければ、「送信」を おしてください。",
    en: "Let us read everything together. If it is all correct, please press send yourself.",
  },
  checks: {
    ja: ["確認画面を最後まで一緒に読んだ", "住民が送信を押した", "受付番号が表示された"],
    en: [
      "Read the confirmation page together to its end",
      "The citizen pressed send",
      "A receipt number is shown",
    ],
  },
  caution: null,
};

/** The PIN is the citizen's secret: three misses in a row lock it, also over several days. */
export const pinEntry: Step = {
  id: "pin-entry",
  title: { ja: "暗証番号（4桁）の入力", en: "Enter the 4-digit PIN" },
  say: {
    ja: "4桁の暗証番号はご自身で入力してください。入力中、私の画面には何も映りません。",
    "ja-easy": "4つの 数字（暗証番号）を じぶんで 入れてください。わたしには 見えません。",
    en: "Please type your 4-digit PIN yourself. While you do, I cannot see the screen.",
  },
  checks: {
    ja: [
      "入力の前に、まわりに人がいないか確かめてもらった",
      "番号を声に出さないように伝えた",
      "今日までに間違えた回数を聞いた",
    ],
    en: [
      "Asked the citizen to look around first",
      "Asked not to say the number aloud",
      "Asked how often it was wrong before, also on earlier days",
    ],
  },
  caution: {
    ja: "続けて3回間違えるとロックされます。回数は日をまたいで数えます。2回間違えたら止め、市の窓口での再設定を案内します。",
    en: "Three misses in a row lock the PIN; earlier days count. Stop after two and guide to the city's counter for a reset.",
  },
};

export const cardOnReader: Step = {
  id: "card-on-reader",
  title: { ja: "カードを置く", en: "Place the card" },
  say: {
    ja: "マイナンバーカードを、ご自身で読み取り機に置いてください。",
    "ja-easy": "マイナンバーカードを 機械の 上に おいてください。",
    en: "Please place your My Number Card on the reader yourself.",
  },
  checks: {
    ja: ["カードは住民が自分で扱っている", "カードの裏面（個人番号）がカメラに映っていない"],
    en: [
      "The citizen handles the card",
      "The back of the card (individual number) is not in the camera's view",
    ],
  },
  caution: null,
};

/** The closing differs only in what happens next. */
export function closing(next: Localised<string>): Step {
  return {
    id: "closing",
    title: { ja: "終わりの確認", en: "Close" },
    say: {
      ja: "手続きはここまでです。カードや書類をお持ちですか。ほかにお手伝いできることはありますか。",
      "ja-easy": "おわりました。カードや 紙を もちましたか。ほかに こまっていることは ありますか。",
      en: "We are finished. Do you have your card and papers? Is there anything else I can do?",
    },
    checks: {
      ja: [next.ja, "カードと書類の置き忘れがない", "続けて別の手続きを希望するか聞いた"],
      en: [
        next.en,
        "No card or paper is left behind",
        "Asked whether another procedure is wanted",
      ],
    },
    caution: null,
  };
}
