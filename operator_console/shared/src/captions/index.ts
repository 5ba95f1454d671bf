/** `@madoguchi/shared/captions`: live interpretation as pure data, for both ends (通訳字幕). */

export { isOnHold, NO_CAPTIONS, reduceCaptions, type Captions } from "./captions.ts";
export { sameChoice, type CaptionChoice } from "./choice.ts";
export { conversation, type Entry, type Said, type Saying } from "./conversation.ts";
export { doubts, isTranslated, renderingFor, type Doubt } from "./doubts.ts";
export { readable, unread, useAnnouncement, type Reader } from "./announce.ts";
export { faultyDevices, hearingOf, hearsVoices } from "./hearing.ts";
export { LayerIcon } from "./LayerIcon.tsx";
export { useNewest, type Newest } from "./useNewest.ts";
export { BrowserVoice, readAloud, type Aloud, type Voice } from "./voice.ts";
