/** Which picture stands beside what the counter can do, by the finding's name. */

/** Each is one outline in a square of 48, drawn with the text's colour. */
export const PICTURES = {
  /** The button that switches on and off. */
  power: "M24 6v18 M14.5 12.5a16 16 0 1 0 19 0",
  /** A plug on its way into a socket. */
  cable: "M3 24h8 M11 16v16h9a8 8 0 0 0 0-16z M28 20h6 M28 28h6 M38 12v24h7V12z",
  /** A camera with its lens. */
  camera: "M5 14h10l4-5h10l4 5h10v25H5z M24 19a7 7 0 1 0 .1 0z",
  /** A cloth on a lens. */
  lens: "M18 8a12 12 0 1 0 .1 0z M18 14a6 6 0 0 0-6 6 M28 28l14 4-4 10-16-3z",
  /** A lamp that shines. */
  lamp: "M24 10a10 10 0 0 0-6 18v5h12v-5a10 10 0 0 0-6-18z M20 38h8 M24 3v3 M6 20h3 M39 20h3 M10 8l2 2 M38 8l-2 2",
  /** A microphone on its stand. */
  microphone: "M24 5a6 6 0 0 0-6 6v11a6 6 0 0 0 12 0V11a6 6 0 0 0-6-6z M11 21a13 13 0 0 0 26 0 M24 34v8 M16 42h16",
  /** A loudspeaker with its sound. */
  speaker: "M6 18h8l11-9v30l-11-9H6z M31 17a10 10 0 0 1 0 14 M36 11a18 18 0 0 1 0 26",
  /** A monitor and its cable. */
  monitor: "M5 7h38v25H5z M24 32v8 M15 40h18 M33 40h9v5",
  /** A card that is laid on a reader. */
  card: "M9 5h30v19H9z M9 11h30 M24 27v6 M20 30l4 4 4-4 M6 38h36v5H6z",
  /** A printer with paper. */
  printer: "M13 17V5h22v12 M5 17h38v17h-8 M13 34H5V17 M13 27h22v16H13z M18 33h12 M18 38h12",
  /** A router with its waves. */
  router: "M5 30h38v11H5z M12 36h.1 M19 36h.1 M36 30V18 M30 13a9 9 0 0 1 12 0 M26 8a15 15 0 0 1 20 0",
  /** Slits that nothing covers. */
  vents: "M7 7h34v34H7z M14 16h20 M14 24h20 M14 32h20",
  /** A stick that is pulled out. */
  stick: "M5 17h15v14H5z M20 20h7v8h-7z M33 24h11 M39 19l5 5-5 5",
  /** A telephone: call for help. */
  telephone: "M10 6h8l4 10-5 4a24 24 0 0 0 11 11l4-5 10 4v8a4 4 0 0 1-4 4C20 42 6 28 6 10a4 4 0 0 1 4-4z",
} as const;

export type Picture = keyof typeof PICTURES;

const BY_PROBE: Readonly<Record<string, Picture>> = {
  "agent": "power",
  "chromium-start": "power",
  "chromium-crashes": "power",
  "card-service": "power",
  "window-place": "power",
  "cpu-load": "power",
  "memory": "power",
  "tmpfs-room": "power",
  "camera-opens": "camera",
  "camera-frames": "camera",
  "camera-focus": "lens",
  "camera-light": "lamp",
  "microphone-opens": "microphone",
  "microphone-level": "microphone",
  "microphone-noise": "microphone",
  "speaker-heard": "speaker",
  "display-size": "monitor",
  "touch-screen": "monitor",
  "card-reader": "cable",
  "card-answer": "card",
  "printer": "printer",
  "network-link": "cable",
  "wifi-signal": "router",
  "temperature": "vents",
  "power": "cable",
  "server-name": "router",
  "server-connect": "router",
  "signalling": "router",
  "site-name": "router",
  "site-connect": "router",
  "stun-udp": "cable",
  "line-loss": "cable",
  "line-jitter": "cable",
  "line-bandwidth": "cable",
  "turn-udp": "cable",
  "turn-tcp": "cable",
  "turn-tls": "cable",
  "usb-media": "stick",
};

/** The picture for a finding; for what this console does not know: call for help. */
export function pictureOf(probe: string): Picture {
  return BY_PROBE[probe] ?? "telephone";
}
