/** The camera for photos alone (V4L2), which the city names; the call's camera stays the call's. */

/** Why there is none: not plugged in, another program has it, or the browser may not use it. */
export type CameraFault = "absent" | "busy" | "forbidden";

export type PhotoCamera =
  | { readonly track: MediaStreamTrack }
  | { readonly fault: CameraFault };

/** What a photo wants of it; a camera that has less gives what it has. */
const WANTED = { width: { ideal: 1920 }, height: { ideal: 1440 } } as const;

/** Open the first camera whose name has `name` in it, as Chromium lists it after V4L2's own. */
export async function openPhotoCamera(
  devices: Pick<MediaDevices, "enumerateDevices" | "getUserMedia">,
  name: string,
): Promise<PhotoCamera> {
  const found = (await devices.enumerateDevices()).find(
    (device) => device.kind === "videoinput" && device.label.includes(name),
  );
  if (found === undefined) return { fault: "absent" };
  try {
    const video = { ...WANTED, deviceId: { exact: found.deviceId } };
    const [track] = (await devices.getUserMedia({ video })).getVideoTracks();
    return track === undefined ? { fault: "absent" } : { track };
  } catch (error: unknown) {
    return { fault: faultOf(error) };
  }
}

function faultOf(error: unknown): CameraFault {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case "NotAllowedError":
    case "SecurityError":
      return "forbidden";
    case "NotFoundError":
    case "OverconstrainedError":
      return "absent";
    default: // NotReadableError, AbortError: it is there, and does not open
      return "busy";
  }
}
