import { newIdentifier, type CaptionHeard, type SpeechDevice } from "../protocol/index.ts";
import type {
  Recognition,
  RecognitionClass,
  RecognitionErrorEvent,
  RecognitionResultEvent,
} from "./platform.ts";

export type DeviceFault = NonNullable<SpeechDevice["fault"]>;
export type Heard = Pick<
  CaptionHeard,
  "utterance" | "text" | "is_final" | "confidence" | "spoken_s"
>;

export interface DeviceEarOptions {
  readonly platform: RecognitionClass;
  /** BCP 47. */
  readonly lang: string;
  readonly track: MediaStreamTrack;
  readonly onHeard: (heard: Heard) => void;
  /** It will hear nothing any more. */
  readonly onFault: (fault: DeviceFault) => void;
}

/** The server takes two wishes a second of a kind; finals must not wait behind provisional ones. */
const PARTIAL_MS = 800;
/** A browser ends a session when it likes; it is begun anew after this. */
const AGAIN_MS = 200;
/** Sessions in a row that end at once, after which the browser is taken not to work. */
const FRUITLESS = 5;
const AT_ONCE_MS = 1_000;
const MAX_CHARS = 2_000;
const MAX_SPOKEN_S = 3_600;

const FAULTS: Readonly<Record<string, DeviceFault | null>> = {
  "no-speech": null,
  aborted: null,
  "not-allowed": "refused",
  "service-not-allowed": "refused",
  "language-not-supported": "no_language_pack",
};

/** Hears one microphone in one language by the browser's recogniser, on this device only. */
export class DeviceEar {
  readonly #options: DeviceEarOptions;
  #recognition: Recognition | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #startedAt = 0;
  #fruitless = 0;
  /** Results of this session that are final and were told. */
  #told = 0;
  #utterance = newIdentifier();
  #beganAt: number | null = null;
  #partialAt: number | null = null;
  #closed = false;

  constructor(options: DeviceEarOptions) {
    this.#options = options;
    this.#begin();
  }

  /** Hear nothing more; what is being said is forgotten. */
  close(): void {
    if (this.#closed) return;
    this.#withdraw();
    this.#closed = true;
    clearTimeout(this.#timer);
    const recognition = this.#recognition;
    this.#recognition = null;
    recognition?.abort();
  }

  #begin(): void {
    const recognition = new this.#options.platform();
    recognition.lang = this.#options.lang;
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.processLocally = true;
    recognition.addEventListener("speechstart", () => (this.#beganAt ??= performance.now()));
    recognition.addEventListener("result", (event) => {
      if (this.#recognition === recognition) this.#result(event as RecognitionResultEvent);
    });
    recognition.addEventListener("error", (event) => {
      if (this.#recognition === recognition) this.#error((event as RecognitionErrorEvent).error);
    });
    recognition.addEventListener("end", () => {
      if (this.#recognition === recognition) this.#ended();
    });
    this.#recognition = recognition;
    this.#told = 0;
    this.#startedAt = performance.now();
    try {
      recognition.start(this.#options.track);
    } catch {
      this.#give("failed"); // the track has ended, or the page is going away
    }
  }

  /** Finals in their order, each an utterance; what follows them is being said. */
  #result(event: RecognitionResultEvent): void {
    this.#fruitless = 0;
    let saying = "";
    for (const [at, result] of Array.from(event.results).entries()) {
      const best = result[0];
      if (best === undefined || at < this.#told) continue;
      if (result.isFinal && at === this.#told) {
        this.#told += 1;
        this.#final(best.transcript, best.confidence);
      } else saying += best.transcript;
    }
    if (saying.trim() !== "") this.#partial(saying);
  }

  #partial(text: string): void {
    const now = performance.now();
    this.#beganAt ??= now;
    if (this.#partialAt !== null && now - this.#partialAt < PARTIAL_MS) return;
    this.#partialAt = now;
    this.#tell(text, false, 0);
  }

  #final(text: string, confidence: number): void {
    if (text.trim() !== "" || this.#partialAt !== null) this.#tell(text, true, confidence);
    this.#next();
  }

  /** What was shown provisionally will never be finished. */
  #withdraw(): void {
    if (this.#partialAt !== null) this.#tell("", true, 0);
    this.#next();
  }

  #next(): void {
    this.#utterance = newIdentifier();
    this.#beganAt = null;
    this.#partialAt = null;
  }

  #tell(text: string, isFinal: boolean, confidence: number): void {
    if (this.#closed) return;
    const spoken = (performance.now() - (this.#beganAt ?? performance.now())) / 1_000;
    this.#options.onHeard({
      utterance: this.#utterance,
      text: text.trim().slice(0, MAX_CHARS),
      is_final: isFinal,
      confidence: Math.min(1, Math.max(0, confidence)),
      spoken_s: Math.min(spoken, MAX_SPOKEN_S),
    });
  }

  #error(error: string): void {
    const fault = error in FAULTS ? FAULTS[error] : "failed";
    if (fault) this.#give(fault);
  }

  #ended(): void {
    this.#withdraw();
    const atOnce = performance.now() - this.#startedAt < AT_ONCE_MS;
    this.#fruitless = atOnce ? this.#fruitless + 1 : 0;
    if (this.#fruitless >= FRUITLESS) {
      this.#give("failed");
      return;
    }
    this.#timer = setTimeout(() => {
      this.#begin();
    }, AGAIN_MS);
  }

  #give(fault: DeviceFault): void {
    this.close();
    this.#options.onFault(fault);
  }
}
