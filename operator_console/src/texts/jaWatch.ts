/** Japanese texts of watching (見守り): the supervisor's pages, and what the operator reads of it. */

export const jaWatch = {
  title: "応対中の窓口",
  count: (count: number) => `${count}件`,
  nobody: "いま応対中の窓口はありません。",
  hint: "「見る」を押すと、住民に同意をお願いします。住民と係員には、あなたの名前が表示されます。",
  operator: "係員",
  lasts: "経過",
  watch: "見る",
  watchTicket: (ticket: number) => `番号札${ticket}番の応対を見る`,
  asking: "お願いしています",
  hidden: "申請画面は非表示",
  page: (ticket: number) => `番号札 ${ticket} の応対`,
  waiting: "住民の同意を待っています",
  waitingHint: "同意されると、申請画面が表示されます。断られた場合は、一覧に戻ります。",
  namedAsking: (name: string) =>
    `住民と係員の画面に、「${name}」が見ることを希望していると表示されています。`,
  named: (name: string) =>
    `住民と係員の画面に、「${name}」が見ていると表示されています。操作はできません。`,
  region: "窓口の申請画面（見るだけ）",
  cancel: "お願いを取り消す",
  leave: "見るのをやめる",
  end: {
    refused: "住民が、見ることに同意しませんでした。",
    withdrawn: "住民が、見ることへの同意を取り消しました。もう一度見るには、同意が必要です。",
    ended: "応対が終わりました。",
    interrupted: "サーバーとの接続が切れたため、終わりました。もう一度見るには、同意が必要です。",
  },
  viewers: (names: string) => `申請画面を見ている人: ${names}`,
  asked: (names: string) => `申請画面を見ることを住民にお願いしている人: ${names}`,
};
