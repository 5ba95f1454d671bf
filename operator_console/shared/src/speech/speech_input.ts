import type {
  CaptionHeard,
  IceServers,
  InterpretationState,
  Party,
  SpeechDevice,
  SpokenLanguage,
} from "../protocol/index.ts";
import { SpeechLink, type SignalMessage } from "../rtc/index.ts";
import { DeviceEar, type DeviceFault, type Heard } from "./device_ear.ts";
import { onDeviceSpeech, type RecognitionClass } from "./platform.ts";

export interface SpeechInputOptions {
  readonly self: Party;
  readonly sessionId: string;
  readonly iceServers: IceServers;
  readonly send: (message: SignalMessage | SpeechDevice | CaptionHeard) => void;
  readonly createConnection?: (configuration: RTCConfiguration) => RTCPeerConnection;
  /** The browser's recogniser; looked for if not given. */
  readonly platform?: RecognitionClass | null;
}

const TAGS: Readonly<Record<SpokenLanguage, string>> = { ja: "ja-JP", en: "en-US" };
/** A browser that does not answer for so long will not. */
const ANSWER_WITHIN_MS = 3_000;

/** Whether this device recognises a language. */
interface Answer {
  readonly language: SpokenLanguage;
  readonly fault: DeviceFault | null;
}

/**
 * What one end says, on its way to captions (通訳字幕): as text that this browser recognises on this
 * device, where the city wants that and the browser can; else as sound that the server hears.
 * Never by a recogniser that might use a service.
 *
 * On the device too nothing is heard while the microphone is muted or the citizen is in a field of
 * their own. The server does not rely on that.
 */
export class SpeechInput {
  readonly #options: SpeechInputOptions;
  readonly #platform: RecognitionClass | null;
  readonly #link: SpeechLink;
  #state: InterpretationState | null = null;
  #track: MediaStreamTrack | null = null;
  #microphoneOn = true;
  #asking: SpokenLanguage | null = null;
  #answer: Answer | null = null;
  #ear: { readonly ear: DeviceEar; readonly track: MediaStreamTrack } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: SpeechInputOptions) {
    this.#options = options;
    this.#platform = options.platform === undefined ? onDeviceSpeech() : options.platform;
    this.#link = new SpeechLink(options);
  }

  /** The server's word on interpretation, as often as it comes. */
  follow(state: InterpretationState | null): void {
    this.#state = state;
    this.#choose();
  }

  /** The call's own microphone; null while there is none. */
  setTrack(track: MediaStreamTrack | null): void {
    this.#track = track;
    this.#link.setTrack(track);
    this.#choose();
  }

  setMicrophone(on: boolean): void {
    this.#microphoneOn = on;
    this.#link.setMicrophone(on);
    this.#choose();
  }

  receive(message: SignalMessage): void {
    this.#link.receive(message);
  }

  /** Signalling is back: say again what it swallowed. */
  resync(): void {
    this.#link.resync();
    this.#choose();
  }

  /**
   * Have the browser fetch its language pack; to be called by somebody's click, for it is a
   * download from the browser's maker. Resolves to whether this device recognises from now on.
   */
  async install(): Promise<boolean> {
    const language = this.#language();
    if (this.#platform === null || language === null) return false;
    try {
      await this.#platform.install({ langs: [TAGS[language]], processLocally: true });
    } catch {
      return false; // a policy of the browser forbids it
    }
    this.#answer = null;
    this.#answered(language, await availability(this.#platform, TAGS[language]));
    return this.#recognises();
  }

  /** The track stays with whoever opened it. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#silence();
    this.#link.close();
  }

  #language(): SpokenLanguage | null {
    return this.#state?.on_device === true ? this.#state[this.#options.self].speaks : null;
  }

  #recognises(): boolean {
    return this.#answer !== null && this.#answer.fault === null;
  }

  /** One of the two ways, and never both. */
  #choose(): void {
    if (this.#closed) return;
    const language = this.#language();
    if (language === null) {
      this.#silence();
      this.#link.follow(this.#state);
      return;
    }
    if (this.#answer?.language !== language) {
      this.#silence();
      this.#link.follow(null);
      this.#ask(language);
      return;
    }
    this.#tellServer(this.#answer);
    this.#link.follow(this.#recognises() ? null : this.#state);
    this.#listen(this.#answer);
  }

  #ask(language: SpokenLanguage): void {
    if (this.#asking === language) return;
    this.#asking = language;
    if (this.#platform === null) {
      this.#answered(language, "unsupported");
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#answered(language, "failed");
    }, ANSWER_WITHIN_MS);
    void availability(this.#platform, TAGS[language]).then((fault) => {
      this.#answered(language, fault);
    });
  }

  #answered(language: SpokenLanguage, fault: DeviceFault | null): void {
    if (this.#closed || this.#language() !== language || this.#answer?.language === language) return;
    clearTimeout(this.#timer);
    this.#asking = null;
    this.#answer = { language, fault };
    this.#choose();
  }

  /** Until the server's own word agrees, which it does not after a reload or a lost message. */
  #tellServer(answer: Answer): void {
    if (this.#state === null) return;
    const known = this.#options.self === "citizen" ? "citizen_heard" : "operator_heard";
    const { by, fault } = this.#state[known];
    if (answer.fault === null ? by === "device" : fault === answer.fault) return;
    this.#options.send({
      type: "speech.device",
      v: 1,
      session_id: this.#options.sessionId,
      language: answer.fault === null ? answer.language : null,
      fault: answer.fault,
    });
  }

  #listen(answer: Answer): void {
    const track = this.#mayHear() ? this.#track : null;
    if (this.#ear !== null && (track !== this.#ear.track || answer.fault !== null)) this.#silence();
    if (this.#ear !== null || track === null || answer.fault !== null || !this.#platform) return;
    const ear = new DeviceEar({
      platform: this.#platform,
      lang: TAGS[answer.language],
      track,
      onHeard: (heard) => {
        this.#heard(answer.language, heard);
      },
      onFault: (fault) => {
        this.#ear = null;
        this.#answer = { language: answer.language, fault };
        // Not within the ear's own constructor.
        queueMicrotask(() => {
          this.#choose();
        });
      },
    });
    if (this.#recognises()) this.#ear = { ear, track };
  }

  #mayHear(): boolean {
    return this.#microphoneOn && this.#state?.state === "on" && this.#state.reason !== "on_hold";
  }

  #heard(language: SpokenLanguage, heard: Heard): void {
    const { send, sessionId } = this.#options;
    send({ type: "caption.heard", v: 1, session_id: sessionId, language, ...heard });
  }

  #silence(): void {
    this.#ear?.ear.close();
    this.#ear = null;
  }
}

/** Why this device does not recognise a language; null if it does, here and now. */
async function availability(platform: RecognitionClass, tag: string): Promise<DeviceFault | null> {
  try {
    const found = await platform.available({ langs: [tag], processLocally: true });
    if (found === "available") return null;
    return found === "unavailable" ? "unsupported" : "no_language_pack";
  } catch {
    return "refused"; // Permissions-Policy `on-device-speech-recognition`
  }
}
