/**
 * The browser's own recogniser of speech (音声認識), of which only the kind on this device is used:
 * Web Speech API, `processLocally` (https://webaudio.github.io/web-speech-api/). The types are
 * ours, because TypeScript's library has none of it.
 */

export interface RecognitionAlternative {
  readonly transcript: string;
  readonly confidence: number;
}

export interface RecognitionResult extends ArrayLike<RecognitionAlternative> {
  readonly isFinal: boolean;
}

export interface RecognitionResultEvent extends Event {
  readonly results: ArrayLike<RecognitionResult>;
}

export interface RecognitionErrorEvent extends Event {
  readonly error: string;
}

export interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  start(track: MediaStreamTrack): void;
  stop(): void;
  abort(): void;
}

export interface RecognitionOptions {
  readonly langs: readonly string[];
  readonly processLocally: true;
}

export type Availability = "unavailable" | "downloadable" | "downloading" | "available";

export interface RecognitionClass {
  new (): Recognition;
  available(options: RecognitionOptions): Promise<Availability>;
  install(options: RecognitionOptions): Promise<boolean>;
}

/**
 * The browser's recogniser, if it can be bound to this device; else null. One that knows no
 * `processLocally` (`webkitSpeechRecognition` of old) sends what is said to a service.
 */
export function onDeviceSpeech(scope: object = globalThis): RecognitionClass | null {
  const found: unknown = Reflect.get(scope, "SpeechRecognition");
  if (typeof found !== "function") return null;
  const local = "available" in found && "install" in found;
  const prototype: unknown = found.prototype;
  const bound = typeof prototype === "object" && prototype !== null && "processLocally" in prototype;
  return local && bound ? (found as unknown as RecognitionClass) : null;
}
