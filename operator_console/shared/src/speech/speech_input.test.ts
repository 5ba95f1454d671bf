import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { interpretation } from "../captions/fixtures.ts";
import type { CaptionHeard, InterpretationState, SpeechDevice } from "../protocol/index.ts";
import { FakeConnection } from "../rtc/fake_connection.ts";
import type { SignalMessage } from "../rtc/index.ts";
import { onDeviceSpeech } from "./platform.ts";
import { ScriptedPlatform } from "./scripted_platform.ts";
import { SpeechInput } from "./speech_input.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const microphone = { kind: "audio", readyState: "live" } as MediaStreamTrack;
const ON = interpretation({ on_device: true, citizen_heard: { by: "nobody", fault: null } });

function setUp(platform: ScriptedPlatform | null) {
  const connections: FakeConnection[] = [];
  const sent: (SignalMessage | SpeechDevice | CaptionHeard)[] = [];
  const input = new SpeechInput({
    self: "citizen",
    sessionId: "session-0001",
    iceServers: [],
    send: (message) => sent.push(message),
    platform: platform === null ? null : platform.class,
    createConnection: () => {
      const connection = new FakeConnection();
      connections.push(connection);
      return connection.real;
    },
  });
  const told = () => sent.filter((each): each is SpeechDevice => each.type === "speech.device");
  const heard = () => sent.filter((each): each is CaptionHeard => each.type === "caption.heard");
  /** Whether sound goes to the server. */
  const sounds = () => connections.some((connection) => !connection.closed);
  const follow = async (state: InterpretationState): Promise<void> => {
    input.follow(state);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { input, follow, told, heard, sounds };
}

async function listening(platform = new ScriptedPlatform()) {
  const all = setUp(platform);
  all.input.setTrack(microphone);
  await all.follow(ON);
  return { ...all, platform };
}

describe("a browser's recogniser", () => {
  test("is none in a browser without one", () => {
    expect(onDeviceSpeech({})).toBeNull();
  });

  test("is none where it might use a service", () => {
    const Remote = EventTarget;
    expect(onDeviceSpeech({ SpeechRecognition: Remote })).toBeNull();
    expect(onDeviceSpeech({ webkitSpeechRecognition: Remote })).toBeNull();
  });

  test("is taken where it can be bound to this device", () => {
    class Local {
      static available = (): null => null;
      static install = (): null => null;
      set processLocally(_on: boolean) {
        throw new TypeError("is asked for, not set");
      }
    }
    expect(onDeviceSpeech({ SpeechRecognition: Local })).toBe(Local);
  });
});

describe("on this device", () => {
  test("the call's own microphone is heard, locally, in the speaker's language, and no sound is sent", async () => {
    const { platform, told, sounds } = await listening();
    expect(platform.asked).toEqual([{ langs: ["en-US"], processLocally: true }]);
    expect(platform.newest).toMatchObject({ lang: "en-US", processLocally: true, track: microphone });
    expect(platform.newest).toMatchObject({ continuous: true, interimResults: true });
    expect(told()).toMatchObject([{ language: "en", fault: null }]);
    expect(sounds()).toBe(false);
  });

  test("what is being said is told now and then, and what was said once", async () => {
    const { platform, heard } = await listening();
    platform.newest.hear("I would");
    platform.newest.hear("I would like");
    await vi.advanceTimersByTimeAsync(900);
    platform.newest.hear("I would like to");
    platform.newest.hear("I would like to renew.", true);
    platform.newest.hear(" Thank");
    expect(heard().map((each) => [each.text, each.is_final])).toEqual([
      ["I would", false],
      ["I would like to", false],
      ["I would like to renew.", true],
      ["Thank", false],
    ]);
    const names = heard().map((each) => each.utterance);
    expect(new Set(names.slice(0, 3)).size).toBe(1);
    expect(names[3]).not.toBe(names[0]);
    expect(heard()[2]).toMatchObject({ language: "en", confidence: 0.75, spoken_s: 0.9 });
  });

  test("what is cut off is withdrawn, and hearing goes on", async () => {
    const { platform, heard } = await listening();
    platform.newest.hear("I would");
    platform.newest.end();
    expect(heard().at(-1)).toMatchObject({ text: "", is_final: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(platform.started).toHaveLength(1);
    expect(platform.made).toHaveLength(2);
  });

  test.each([
    ["the citizen is in a field of their own", { ...ON, reason: "on_hold" } as const],
    ["the interpreter restarts", { ...ON, state: "starting", reason: "worker_lost" } as const],
    ["nothing is interpreted", { ...ON, state: "off", reason: "disabled" } as const],
  ])("nothing is heard while %s", async (_why, state) => {
    const { platform, follow, heard } = await listening();
    platform.newest.hear("my PIN");
    await follow(state);
    expect(platform.started).toHaveLength(0);
    platform.newest.hear("my PIN is 1234", true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(heard().map((each) => each.text)).toEqual(["my PIN", ""]);
    await follow(ON);
    expect(platform.started).toHaveLength(1);
  });

  test("nothing is heard of a muted microphone, of none, and after the call", async () => {
    const { platform, input } = await listening();
    input.setMicrophone(false);
    expect(platform.started).toHaveLength(0);
    input.setMicrophone(true);
    expect(platform.started).toHaveLength(1);
    input.setTrack(null);
    expect(platform.started).toHaveLength(0);
    input.setTrack(microphone);
    expect(platform.started).toHaveLength(1);
    input.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(platform.started).toHaveLength(0);
  });

  test("another language is asked for anew, and the server is told", async () => {
    const { platform, follow, told } = await listening();
    const citizen = { ...ON.citizen, language: "ja", speaks: "ja" } as const;
    await follow({ ...ON, citizen });
    expect(platform.started.map((each) => each.lang)).toEqual(["ja-JP"]);
    expect(told().at(-1)).toMatchObject({ language: "ja", fault: null });
  });

  test("the server is not told what it says itself", async () => {
    const { follow, told } = await listening();
    await follow({ ...ON, citizen_heard: { by: "device", fault: null } });
    expect(told()).toHaveLength(1);
    await follow({ ...ON, citizen_heard: { by: "server", fault: null } });
    expect(told()).toHaveLength(2);
  });
});

describe("the server hears instead", () => {
  test.each([
    ["unsupported", null],
    ["unsupported", new ScriptedPlatform("unavailable")],
    ["no_language_pack", new ScriptedPlatform("downloadable")],
    ["no_language_pack", new ScriptedPlatform("downloading")],
    ["refused", new ScriptedPlatform(null)],
  ])("where this browser cannot (%s), which it is told", async (fault, platform) => {
    const { input, follow, told, sounds } = setUp(platform);
    input.setTrack(microphone);
    await follow(ON);
    expect(told()).toMatchObject([{ language: null, fault }]);
    expect(sounds()).toBe(true);
    expect(platform?.made ?? []).toHaveLength(0);
    input.close();
    expect(sounds()).toBe(false);
  });

  test("where the browser never answers", async () => {
    const never = new Promise<never>(() => undefined);
    const { input, follow, told, sounds } = setUp(new ScriptedPlatform(never));
    input.setTrack(microphone);
    await follow(ON);
    expect([told().length, sounds()]).toEqual([0, false]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told()).toMatchObject([{ language: null, fault: "failed" }]);
    expect(sounds()).toBe(true);
    input.close();
  });

  test.each([
    ["network", "failed"],
    ["audio-capture", "failed"],
    ["not-allowed", "refused"],
    ["service-not-allowed", "refused"],
    ["language-not-supported", "no_language_pack"],
  ])("after the error %s", async (error, fault) => {
    const { platform, input, told, sounds } = await listening();
    platform.newest.fail(error);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told().at(-1)).toMatchObject({ language: null, fault });
    expect([sounds(), platform.started.length]).toEqual([true, 0]);
    input.close();
  });

  test("but not after silence", async () => {
    const { platform, sounds } = await listening();
    await vi.advanceTimersByTimeAsync(5_000);
    platform.newest.fail("no-speech");
    await vi.advanceTimersByTimeAsync(1_000);
    expect([sounds(), platform.started.length]).toEqual([false, 1]);
  });

  test("after sessions that end at once, one after the other", async () => {
    const { platform, input, told, sounds } = await listening();
    for (let n = 0; n < 5; n += 1) {
      platform.newest.end();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(told().at(-1)).toMatchObject({ language: null, fault: "failed" });
    expect(sounds()).toBe(true);
    input.close();
  });

  test("after a microphone that has ended cannot be begun with", async () => {
    const { input, follow, told } = setUp(new ScriptedPlatform());
    input.setTrack({ kind: "audio", readyState: "ended" } as MediaStreamTrack);
    await follow(ON);
    expect(told().at(-1)).toMatchObject({ language: null, fault: "failed" });
    input.close();
  });

  test("wherever the city has not chosen the browser", async () => {
    const platform = new ScriptedPlatform();
    const { input, follow, told, sounds } = setUp(platform);
    input.setTrack(microphone);
    await follow(interpretation());
    expect([platform.asked.length, told().length, sounds()]).toEqual([0, 0, true]);
    input.close();
  });
});

describe("a language pack", () => {
  test("that somebody installs is used at once", async () => {
    const platform = new ScriptedPlatform("downloadable");
    const { input, follow, told, sounds } = setUp(platform);
    input.setTrack(microphone);
    await follow(ON);
    const done = input.install();
    await vi.advanceTimersByTimeAsync(0);
    expect(await done).toBe(true);
    expect([platform.started.length, sounds()]).toEqual([1, false]);
    expect(told().at(-1)).toMatchObject({ language: "en", fault: null });
  });

  test.each([false, null])("that cannot be installed changes nothing (%s)", async (installs) => {
    const platform = new ScriptedPlatform("downloadable");
    platform.installs = installs;
    const { input, follow, sounds } = setUp(platform);
    input.setTrack(microphone);
    await follow(ON);
    const done = input.install();
    await vi.advanceTimersByTimeAsync(0);
    expect(await done).toBe(false);
    expect([platform.started.length, sounds()]).toEqual([0, true]);
    input.close();
  });
});
