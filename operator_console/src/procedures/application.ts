/** Applications for the card itself: new (Z-10, Z-11), renewal and re-issue (Z-12), photo (C-20). */

import {
  applicationForm,
  applicationId,
  closing,
  confirmAndSend,
  facePhoto,
  greeting,
} from "./common.ts";
import type { Procedure, Step } from "./model.ts";

const isNewApplication: Step = {
  id: "new-or-reissue",
  title: { ja: "新規の申請か確かめる", en: "Make sure it is a new application" },
  say: {
    ja: "マイナンバーカードを作るのは初めてですか。カードは、後日市役所で本人確認をしてお渡しします。",
    "ja-easy":
      "マイナンバーカードを つくるのは はじめてですか。カードは あとで 市役所で もらいます。",
    en: "Is this your first My Number Card? You will collect it later at the city office, with identification.",
  },
  checks: {
    ja: [
      "初めての申請である（紛失・更新なら、その手順に切り替える）",
      "受け取りに本人が来庁すること（交付時来庁方式）を伝えた",
      "申請はオンラインだけで、紙では受け付けないことを伝えた",
    ],
    en: [
      "It is a first application (for loss or renewal follow that procedure)",
      "Told that the citizen must come in person to collect the card (交付時来庁方式)",
      "Told that applications are online only, not on paper",
    ],
  },
  caution: null,
};

const reissueReason: Step = {
  id: "reissue-reason",
  title: { ja: "更新か再発行かを確かめる", en: "Renewal or re-issue" },
  say: {
    ja: "カードの期限の更新ですか。それとも紛失や破損による再発行ですか。",
    "ja-easy": "カードの 期限が きましたか。カードを なくしましたか。こわれましたか。",
    en: "Is your card expiring, or was it lost or damaged?",
  },
  checks: {
    ja: [
      "更新: 有効期限の通知書と、いまのカードを持っている",
      "紛失・盗難: カードの一時停止を済ませた（0120-95-0178、24時間）",
      "紛失・盗難: 警察への届け出の受理番号を控えている",
    ],
    en: [
      "Renewal: has the expiry notice and the present card",
      "Loss or theft: the card is suspended (0120-95-0178, 24 hours)",
      "Loss or theft: has the number of the report to the police",
    ],
  },
  caution: null,
};

const feeGate: Step = {
  id: "fee-gate",
  title: { ja: "手数料の支払いを確かめる", en: "Check that the fee is paid" },
  say: {
    ja: "紛失による再発行には手数料が必要です。市の窓口でのお支払いはお済みですか。",
    "ja-easy": "なくしたときは お金（手数料）が いります。市の 窓口で はらいましたか。",
    en: "A re-issue after loss has a fee. Have you paid it at the city's counter?",
  },
  checks: {
    ja: [
      "更新など手数料のかからない場合か確かめた",
      "紛失再発行: 領収書を見せてもらい、支払い済みと確かめた",
      "未払い: 支援を始めず、市の窓口での支払いを案内した",
    ],
    en: [
      "Checked whether no fee applies (renewal and the like)",
      "Re-issue after loss: saw the receipt, the fee is paid",
      "Not paid: do not start; guide to the city's counter first",
    ],
  },
  caution: {
    ja: "支払いの有無を確かめるまで、申請の支援を始めないでください。",
    en: "Do not start the application before the payment is checked.",
  },
};

const photoPlace: Step = {
  id: "photo-place",
  title: { ja: "撮影の準備", en: "Prepare the photo" },
  say: {
    ja: "背景の板の前にお座りください。照明を少し明るくします。顔が画面の中央に来るようにしてください。",
    "ja-easy": "白い 板の 前に すわってください。顔を 画面の まん中に してください。",
    en: "Please sit in front of the plain board. Keep your face in the middle of the picture.",
  },
  checks: {
    ja: [
      "背景に物や人が入らない",
      "照明で顔に影が出ていない",
      "眼鏡の反射がない、マスクを外している",
    ],
    en: [
      "Nothing and nobody in the background",
      "The light leaves no shadow on the face",
      "No reflection on glasses, no mask",
    ],
  },
  caution: null,
};

export const newApplication: Procedure = {
  title: { ja: "カードの新規申請", en: "New card application" },
  steps: [
    greeting,
    isNewApplication,
    applicationId,
    facePhoto,
    applicationForm,
    confirmAndSend,
    closing({
      ja: "交付通知書が届いたら、本人確認書類を持って来庁することを伝えた",
      en: "Told to come with identification when the notice (交付通知書) arrives",
    }),
  ],
};

export const renewalOrLoss: Procedure = {
  title: { ja: "更新・紛失による再発行", en: "Renewal, or re-issue after loss" },
  steps: [
    greeting,
    reissueReason,
    feeGate,
    applicationId,
    facePhoto,
    applicationForm,
    confirmAndSend,
    closing({
      ja: "受け取りのとき、いまのカード（更新の場合）と本人確認書類が要ることを伝えた",
      en: "Told to bring the present card (renewal) and identification when collecting",
    }),
  ],
};

export const photoHelp: Procedure = {
  title: { ja: "顔写真の撮影", en: "Taking the face photo" },
  steps: [
    greeting,
    photoPlace,
    facePhoto,
    closing({
      ja: "写真が申請に添付され、端末から消えたことを確かめた",
      en: "Checked that the photo is attached and gone from the kiosk",
    }),
  ],
};
