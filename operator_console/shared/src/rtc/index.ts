/** `@madoguchi/shared/rtc`: the call between two browsers; nothing else touches peer connections. */

export { Attempt, type AttemptOptions } from "./attempt.ts";
export { comparisonCode } from "./comparison.ts";
export {
  listDevices,
  loudness,
  onDevicesChanged,
  playChirp,
  watchLevel,
  type Devices,
} from "./device_test.ts";
export {
  mediaFault,
  NO_MEDIA,
  openMedia,
  stopMedia,
  type LocalMedia,
  type MediaFault,
  type MediaWish,
} from "./media.ts";
export { CallPeer, type CallPeerOptions, type PeerState } from "./peer.ts";
export type { Quality } from "./quality.ts";
export type { Sending } from "./side_channel.ts";
export { TextChannel } from "./text_channel.ts";
export { configuration, isSignal, type SendSignal, type SignalMessage } from "./signals.ts";
export { SpeechLink, type SpeechLinkOptions } from "./speech_link.ts";
