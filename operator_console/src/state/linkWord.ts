/** Quality of the call in a word (通信 良好 …), from the peer's state and its measurements. */

import type { PeerState, Quality } from "@madoguchi/shared/rtc";

export type LinkWord = Quality | "connecting";

export function linkWord(peer: PeerState, quality: Quality): LinkWord {
  switch (peer) {
    case "connecting":
      return "connecting";
    case "connected":
      return quality;
    case "reconnecting":
    case "failed":
    case "closed":
      return "lost";
  }
}
