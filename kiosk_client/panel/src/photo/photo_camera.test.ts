import { describe, expect, it } from "vitest";
import { openPhotoCamera } from "./photo_camera.ts";

const TRACK = { kind: "video" } as MediaStreamTrack;

function device(kind: MediaDeviceKind, deviceId: string, label: string): MediaDeviceInfo {
  return { deviceId, label, kind, groupId: "" } as MediaDeviceInfo;
}

class Machine {
  readonly opened: unknown[] = [];
  readonly #fault: string | null;

  constructor(fault: string | null = null) {
    this.#fault = fault;
  }

  enumerateDevices(): Promise<MediaDeviceInfo[]> {
    return Promise.resolve([
      device("audioinput", "m", "Photo Cam sound"),
      device("videoinput", "a", "Panel (1:2)"),
      device("videoinput", "b", "Photo Cam (3:4)"),
    ]);
  }

  getUserMedia(wanted?: MediaStreamConstraints): Promise<MediaStream> {
    this.opened.push(wanted);
    if (this.#fault !== null) return Promise.reject(new DOMException("", this.#fault));
    return Promise.resolve({ getVideoTracks: () => [TRACK] } as unknown as MediaStream);
  }
}

describe("the camera for photos", () => {
  it("is the one of that name, and no other", async () => {
    const machine = new Machine();
    expect(await openPhotoCamera(machine, "Photo Cam")).toEqual({ track: TRACK });
    expect(machine.opened).toMatchObject([{ video: { deviceId: { exact: "b" } } }]);
  });

  it("is absent when nothing has its name, and nothing is opened", async () => {
    const machine = new Machine();
    expect(await openPhotoCamera(machine, "Other")).toEqual({ fault: "absent" });
    expect(machine.opened).toEqual([]);
  });

  it.each([
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
    ["NotAllowedError", "forbidden"],
    ["OverconstrainedError", "absent"],
  ])("%s is said as %s", async (name, fault) => {
    expect(await openPhotoCamera(new Machine(name), "Photo Cam")).toEqual({ fault });
  });
});
