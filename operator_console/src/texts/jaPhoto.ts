/** 顔写真の撮影 (係員の側). */

export const jaPhoto = {
  title: "顔写真",
  phases: {
    idle: "撮影していません",
    starting: "カメラを準備しています",
    framing: "住民が位置を合わせています",
    countdown: "まもなく撮影します",
    taking: "撮影しています",
    taken: "撮れました。使うかどうかは住民が決めます",
    placing: "申請画面に入れています",
    placed: "申請画面に入りました",
    refused: "申請サイトが受け取りませんでした",
    accepted: "申請サイトが受け取り、端末の写真は消えました",
    failed: "撮影できませんでした",
  },
  ready: "よい位置です",
  told: (advice: string) => `住民への案内: ${advice}`,
  press: "シャッターを押す",
  override: "助言があっても、このまま使えるとき",
  reasons: {
    looks_right: "見て確かめた。問題ない",
    cannot_better: "撮り直しても変わらない",
    circumstances: "事情がある（内容は残さない）",
  },
  overridden: {
    citizen: (reason: string) => `住民の判断: ${reason}`,
    operator: (reason: string) => `係員の判断: ${reason}`,
  },
};
