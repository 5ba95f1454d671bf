/** The check before a shift: which devices there are, how loud the microphone is, a test tone. */

import type { Unsubscribe } from "../call/transport.ts";

export interface Devices {
  readonly cameras: readonly MediaDeviceInfo[];
  readonly microphones: readonly MediaDeviceInfo[];
  readonly speakers: readonly MediaDeviceInfo[];
}

/** Devices of this computer; their names are empty until the first permission was given. */
export async function listDevices(): Promise<Devices> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return {
    cameras: all.filter((device) => device.kind === "videoinput"),
    microphones: all.filter((device) => device.kind === "audioinput"),
    speakers: all.filter((device) => device.kind === "audiooutput"),
  };
}

/** Call `listener` when a device is plugged in or pulled out. */
export function onDevicesChanged(listener: () => void): Unsubscribe {
  navigator.mediaDevices.addEventListener("devicechange", listener);
  return () => {
    navigator.mediaDevices.removeEventListener("devicechange", listener);
  };
}

const LEVEL_EVERY_MS = 60;

/** Report the loudness of `track`, 0 to 1, about 16 times a second until unsubscribed. */
export function watchLevel(
  track: MediaStreamTrack,
  listener: (level: number) => void,
): Unsubscribe {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0.4 });
  const source = context.createMediaStreamSource(new MediaStream([track]));
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    listener(loudness(samples));
  }, LEVEL_EVERY_MS);
  void context.resume();
  return () => {
    clearInterval(timer);
    source.disconnect();
    void context.close();
  };
}

const SILENCE_DB = -60;
const LOUD_DB = -10;

/** Root mean square of samples in [-1, 1] on a scale where 0 is silence and 1 is a raised voice. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const rms = Math.sqrt(sum / Math.max(1, samples.length));
  if (rms === 0) return 0;
  const decibels = 20 * Math.log10(rms);
  return Math.min(1, Math.max(0, (decibels - SILENCE_DB) / (LOUD_DB - SILENCE_DB)));
}

const CHIRP_S = 0.7;

/** Play a rising tone on a speaker (default: the system's); resolves when it has ended. */
export async function playChirp(speakerId = ""): Promise<void> {
  const context = new AudioContext();
  if (speakerId !== "" && "setSinkId" in context) {
    await (context as AudioContext & { setSinkId(id: string): Promise<void> }).setSinkId(speakerId);
  }
  await context.resume();
  const start = context.currentTime;
  const tone = new OscillatorNode(context, { type: "sine", frequency: 440 });
  const volume = new GainNode(context, { gain: 0 });
  tone.frequency.exponentialRampToValueAtTime(1320, start + CHIRP_S);
  volume.gain.linearRampToValueAtTime(0.3, start + 0.05);
  volume.gain.linearRampToValueAtTime(0, start + CHIRP_S);
  tone.connect(volume).connect(context.destination);
  const ended = new Promise((resolve) => {
    tone.addEventListener("ended", resolve, { once: true });
  });
  tone.start(start);
  tone.stop(start + CHIRP_S);
  await ended;
  await context.close();
}
