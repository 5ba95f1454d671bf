// What the tour looks at inside a page of ours: what its *receiver* got, never what a sender sent.
// Installed before a call starts, so that it can see every peer connection of the page.
(() => {
  if (window.madoguchiProbe) return;

  const peers = [];
  const NativePeer = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends NativePeer {
    constructor(...settings) {
      super(...settings);
      peers.push(this);
    }
  };

  const PICTURE_WIDTH = 160;
  const PICTURE_HEIGHT = 120;

  const living = () => peers.filter((peer) => peer.connectionState !== "closed");

  const inbound = async (kind) => {
    const found = [];
    for (const peer of living()) {
      for (const report of (await peer.getStats()).values()) {
        if (report.type === "inbound-rtp" && report.kind === kind) found.push(report);
      }
    }
    return found;
  };

  const total = (reports, key) => reports.reduce((sum, report) => sum + (report[key] ?? 0), 0);

  window.madoguchiProbe = {
    /** Sound that was played out here: energy grows only while somebody is audible. */
    async audio() {
      const reports = await inbound("audio");
      return {
        energy: total(reports, "totalAudioEnergy"),
        level: Math.max(0, ...reports.map((report) => report.audioLevel ?? 0)),
        packets: total(reports, "packetsReceived"),
      };
    },

    /** Video frames decoded here so far, over all living peers. */
    async framesDecoded() {
      return total(await inbound("video"), "framesDecoded");
    },

    /** Resolves after `count` new frames of this <video> were presented on the screen. */
    presented(video, count) {
      return new Promise((resolve) => {
        const seen = (_now, frame) => {
          count -= 1;
          if (count <= 0) resolve(frame.presentedFrames);
          else video.requestVideoFrameCallback(seen);
        };
        video.requestVideoFrameCallback(seen);
      });
    },

    /** The current frame of this <video> as JPEG data URL; "" while there is none. */
    picture(video) {
      if (video.videoWidth === 0 || video.readyState < 2) return "";
      const canvas = document.createElement("canvas");
      canvas.width = PICTURE_WIDTH;
      canvas.height = PICTURE_HEIGHT;
      canvas.getContext("2d").drawImage(video, 0, 0, PICTURE_WIDTH, PICTURE_HEIGHT);
      return canvas.toDataURL("image/jpeg", 0.92);
    },

    /** All pixels of this <canvas>, lossless, as PNG data URL; "" while it has no size. */
    pixels(canvas) {
      return canvas.width === 0 || canvas.height === 0 ? "" : canvas.toDataURL("image/png");
    },

    /** From now on, look at this <canvas> in every animation frame until `lightSeen`. */
    watchForLight(canvas) {
      const small = document.createElement("canvas");
      [small.width, small.height] = [64, 48];
      const context = small.getContext("2d", { willReadFrequently: true });
      const watch = { looks: 0, lit: 0, over: false };
      const look = () => {
        if (watch.over) return;
        context.drawImage(canvas, 0, 0, small.width, small.height);
        const { data } = context.getImageData(0, 0, small.width, small.height);
        watch.looks += 1;
        // Every fourth byte is alpha, which is 255 on a black canvas, too.
        if (data.some((value, index) => index % 4 !== 3 && value > 0)) watch.lit += 1;
        requestAnimationFrame(look);
      };
      look();
      canvas.madoguchiWatch = watch;
    },

    /** End the watch: how often it looked, and how often anything was to be seen. */
    lightSeen(canvas) {
      const { looks, lit } = canvas.madoguchiWatch;
      canvas.madoguchiWatch.over = true;
      return { looks, lit };
    },

    /** ICE connection states of the living peers, for the report of a failure. */
    links() {
      return living().map((peer) => peer.iceConnectionState);
    },
  };
})();
