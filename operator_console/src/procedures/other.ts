/** Other questions: listen, classify (Z-40), answer from approved sources (S-12) or hand over (Z-39). */

import { closing, greeting } from "./common.ts";
import type { Procedure, Step } from "./model.ts";

const listen: Step = {
  id: "listen",
  title: { ja: "用件を聞き取る", en: "Listen" },
  say: {
    ja: "どのようなことでお困りですか。ゆっくりお話しください。",
    "ja-easy": "なにに こまっていますか。ゆっくり 話してください。",
    en: "What can I help you with? Please take your time.",
  },
  checks: {
    ja: [
      "区分: 制度・申請・交付・電子証明書・紛失や暗証番号・保険証・口座・市の担当課・その他",
      "申請の手続きになるときは、その手順に沿って進める",
    ],
    en: [
      "Class: system, application, issue, e-certificate, loss or PIN, insurance, account, city section, other",
      "If it becomes an application, follow that procedure",
    ],
  },
  caution: {
    ja: "業務に必要のない個人情報は聞かないでください。",
    en: "Do not ask for personal data that the matter does not need.",
  },
};

const answer: Step = {
  id: "answer",
  title: { ja: "答える・引き継ぐ", en: "Answer or hand over" },
  say: {
    ja: "公開されている案内に沿ってお答えします。ここで分からないことは、市の担当に引き継ぎます。",
    "ja-easy": "わかることを 答えます。わからないことは 市の 人に 聞きます。",
    en: "I will answer from the published guidance. What I cannot answer I hand to the city's section.",
  },
  checks: {
    ja: [
      "公開されたマニュアルとFAQの範囲で答えた",
      "答えられないことは、市への引き継ぎか、正しい窓口の案内をした",
      "苦情やトラブルは、遅れずに市へ連絡した",
    ],
    en: [
      "Answered within the published manual and FAQ",
      "Otherwise handed over to the city or named the right office",
      "Complaints and trouble were reported to the city without delay",
    ],
  },
  caution: null,
};

export const otherQuestions: Procedure = {
  title: { ja: "その他の相談", en: "Other questions" },
  steps: [
    greeting,
    listen,
    answer,
    closing({
      ja: "用件が解決したか、次にすることが伝わったか確かめた",
      en: "Solved, or the citizen knows what comes next",
    }),
  ],
};
