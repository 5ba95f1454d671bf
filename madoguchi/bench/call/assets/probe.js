// Runs in every page of both sides: when was the last click, and when was the first frame of each
// remote picture presented? Instants are ms since the epoch, so that two pages can be compared.
"use strict";
(() => {
  const epoch = (at) => performance.timeOrigin + at;
  const probe = { clickedAt: null, firstFrameAt: null };
  window.madoguchiCallProbe = probe;

  addEventListener("click", ({ isTrusted }) => {
    if (isTrusted) probe.clickedAt = epoch(performance.now());
  }, true);

  const remote = new WeakSet();
  const watchedNow = new WeakMap();
  // A page may show a stream before a track has joined it, so each presented frame is judged.
  const watch = (video, stream) => {
    watchedNow.set(video, stream);
    if (!stream) return;
    const look = (now) => {
      if (watchedNow.get(video) !== stream) return;
      const tracks = stream.getVideoTracks();
      if (tracks.some((track) => remote.has(track))) probe.firstFrameAt ??= epoch(now);
      else if (tracks.length === 0) video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
  };

  // A peer connection is known before its first remote track: one of these comes before it.
  const peers = new WeakSet();
  for (const name of ["setRemoteDescription", "addTransceiver", "addTrack"]) {
    const method = RTCPeerConnection.prototype[name];
    RTCPeerConnection.prototype[name] = function (...args) {
      if (!peers.has(this)) {
        peers.add(this);
        this.addEventListener("track", ({ track }) => remote.add(track));
      }
      return method.apply(this, args);
    };
  }
  const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "srcObject");
  Object.defineProperty(HTMLMediaElement.prototype, "srcObject", {
    ...source,
    set(stream) {
      source.set.call(this, stream);
      if (this instanceof HTMLVideoElement) watch(this, stream);
    },
  });
  probe.arm = () => { probe.clickedAt = probe.firstFrameAt = null; };
  // Resolves with the instant of the first frame, or null if there is none within `limit` ms.
  probe.firstFrame = (limit) => new Promise((done) => {
    const began = performance.now();
    const check = () => {
      if (probe.firstFrameAt !== null) done(probe.firstFrameAt);
      else if (performance.now() - began > limit) done(null);
      else setTimeout(check, 50);
    };
    check();
  });
})();
