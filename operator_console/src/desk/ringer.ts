/** The ring of an incoming call: two soft tones every three seconds, made by WebAudio (no file). */

const PERIOD_MS = 3_000;
const TONES_HZ = [660, 880] as const;
const TONE_SECONDS = 0.35;
const GAP_SECONDS = 0.4;
const VOLUME = 0.25;
const ATTACK_SECONDS = 0.02;

export class Ringer {
  #context: AudioContext | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;

  start(): void {
    if (this.#timer !== null) return;
    this.#ring();
    this.#timer = setInterval(() => {
      this.#ring();
    }, PERIOD_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  close(): void {
    this.stop();
    void this.#context?.close();
    this.#context = null;
  }

  #ring(): void {
    this.#context ??= new AudioContext();
    const context = this.#context;
    // Suspended until the page was touched; the visible ring does not depend on it.
    void context.resume().then(() => {
      TONES_HZ.forEach((frequency, index) => {
        playTone(context, frequency, context.currentTime + index * GAP_SECONDS);
      });
    });
  }
}

function playTone(context: AudioContext, frequency: number, at: number): void {
  const oscillator = new OscillatorNode(context, { type: "sine", frequency });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(VOLUME, at + ATTACK_SECONDS);
  volume.gain.linearRampToValueAtTime(0, at + TONE_SECONDS);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + TONE_SECONDS);
}
