/** A browser with a recogniser that tests speak for: the platform's interface, scripted. */

import type {
  Availability,
  Recognition,
  RecognitionClass,
  RecognitionOptions,
} from "./platform.ts";

export class ScriptedRecognition extends EventTarget implements Recognition {
  lang = "";
  continuous = false;
  interimResults = false;
  processLocally = false;
  track: MediaStreamTrack | null = null;
  state: "new" | "started" | "ended" = "new";
  #results: { isFinal: boolean; text: string }[] = [];

  start(track: MediaStreamTrack): void {
    if (track.readyState !== "live") throw new DOMException("ended", "InvalidStateError");
    this.track = track;
    this.state = "started";
  }

  stop(): void {
    this.end();
  }

  abort(): void {
    this.end();
  }

  /** What it hears now, behind what is final already; `isFinal` settles it. */
  hear(text: string, isFinal = false): void {
    const settled = this.#results.filter((each) => each.isFinal);
    this.#results = [...settled, { isFinal, text }];
    const results = this.#results.map((each) => {
      const alternative = { transcript: each.text, confidence: each.isFinal ? 0.75 : 0 };
      return Object.assign([alternative], { isFinal: each.isFinal });
    });
    this.dispatchEvent(Object.assign(new Event("result"), { resultIndex: 0, results }));
  }

  fail(error: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { error }));
    this.end();
  }

  end(): void {
    if (this.state === "ended") return;
    this.state = "ended";
    this.dispatchEvent(new Event("end"));
  }
}

export class ScriptedPlatform {
  readonly made: ScriptedRecognition[] = [];
  readonly asked: RecognitionOptions[] = [];
  /** Null: a policy forbids asking. */
  status: Availability | Promise<Availability> | null;
  /** What `install` brings about; rejects where it is null. */
  installs: boolean | null = true;

  constructor(status: ScriptedPlatform["status"] = "available") {
    this.status = status;
  }

  get newest(): ScriptedRecognition {
    const found = this.made.at(-1);
    if (found === undefined) throw new Error("nothing was begun");
    return found;
  }

  get started(): readonly ScriptedRecognition[] {
    return this.made.filter((each) => each.state === "started");
  }

  /** The constructor with its static methods, as `globalThis.SpeechRecognition`. */
  get class(): RecognitionClass {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the class below speaks of it
    const script = this;
    return class extends ScriptedRecognition {
      constructor() {
        super();
        script.made.push(this);
      }

      static available(options: RecognitionOptions): Promise<Availability> {
        script.asked.push(options);
        return script.status === null ? refused() : Promise.resolve(script.status);
      }

      static install(options: RecognitionOptions): Promise<boolean> {
        script.asked.push(options);
        if (script.installs === null) return refused();
        if (script.installs) script.status = "available";
        return Promise.resolve(script.installs);
      }
    };
  }
}

function refused(): Promise<never> {
  return Promise.reject(new DOMException("", "NotAllowedError"));
}
