/** Camera and microphone, and in which of the usual ways they fail. */

/** `refused` by the person or a policy, `missing`, `busy` (another program holds it). */
export type MediaFault = "refused" | "missing" | "busy" | "other";

export interface LocalMedia {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
  readonly audioFault: MediaFault | null;
  readonly videoFault: MediaFault | null;
}

export interface MediaWish {
  /** Device ids; undefined = the browser's default. */
  readonly cameraId?: string | undefined;
  readonly microphoneId?: string | undefined;
}

export const NO_MEDIA: LocalMedia = {
  audio: null,
  video: null,
  audioFault: null,
  videoFault: null,
};

/** Open both; where that fails, open what there is. Never throws: the call goes on with less. */
export async function openMedia(wish: MediaWish = {}): Promise<LocalMedia> {
  // Absent outside a secure context, whatever the DOM types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) {
    return { ...NO_MEDIA, audioFault: "refused", videoFault: "refused" };
  }
  const audio = audioConstraints(wish.microphoneId);
  const video = videoConstraints(wish.cameraId);
  try {
    const stream = await devices.getUserMedia({ audio, video });
    return { ...NO_MEDIA, ...tracks(stream) };
  } catch {
    const [sound, picture] = [
      await openOne(devices, { audio }),
      await openOne(devices, { video }),
    ];
    return {
      audio: sound.stream?.getAudioTracks()[0] ?? null,
      video: picture.stream?.getVideoTracks()[0] ?? null,
      audioFault: sound.fault,
      videoFault: picture.fault,
    };
  }
}

export function stopMedia(media: LocalMedia): void {
  media.audio?.stop();
  media.video?.stop();
}

/** The name of a `DOMException` of getUserMedia, as a word that the UI has a sentence for. */
export function mediaFault(error: unknown): MediaFault {
  const name = error instanceof Error ? error.name : "";
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return "refused";
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "other";
  }
}

function audioConstraints(deviceId: string | undefined): MediaTrackConstraints {
  return {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...(deviceId === undefined ? {} : { deviceId: { exact: deviceId } }),
  };
}

function videoConstraints(deviceId: string | undefined): MediaTrackConstraints {
  return {
    width: { ideal: 640 },
    height: { ideal: 480 },
    frameRate: { ideal: 24, max: 30 },
    ...(deviceId === undefined ? {} : { deviceId: { exact: deviceId } }),
  };
}

async function openOne(
  devices: MediaDevices,
  constraints: MediaStreamConstraints,
): Promise<{ stream: MediaStream | null; fault: MediaFault | null }> {
  try {
    return { stream: await devices.getUserMedia(constraints), fault: null };
  } catch (error) {
    return { stream: null, fault: mediaFault(error) };
  }
}

function tracks(stream: MediaStream): Pick<LocalMedia, "audio" | "video"> {
  return {
    audio: stream.getAudioTracks()[0] ?? null,
    video: stream.getVideoTracks()[0] ?? null,
  };
}
