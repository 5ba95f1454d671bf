// Listens to every data channel of a page, from its first byte: what a hostile console could keep.
(() => {
  if (globalThis.madoguchiTap) return;
  const kept = [];
  const channels = new Map();

  const base64 = (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };

  // Whatever a channel can carry: text, a buffer, a view of one, or a blob, which is read later.
  const keep = (label, way, data) => {
    if (typeof data === "string") kept.push([label, way, "text", data]);
    else if (data instanceof Blob) void data.arrayBuffer().then((buffer) => keep(label, way, buffer));
    else if (ArrayBuffer.isView(data)) keep(label, way, data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength));
    else kept.push([label, way, "binary", base64(new Uint8Array(data))]);
  };

  const watch = (channel) => {
    channels.set(channel.label, channel);
    channel.addEventListener("message", ({ data }) => keep(channel.label, "in", data));
    const send = channel.send.bind(channel);
    channel.send = (data) => {
      keep(channel.label, "out", data);
      send(data);
    };
    return channel;
  };

  const Connection = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Connection {
    constructor(...rest) {
      super(...rest);
      // A channel that the other end opens reaches the page without being asked for.
      this.addEventListener("datachannel", ({ channel }) => watch(channel));
    }

    createDataChannel(...rest) {
      return watch(super.createDataChannel(...rest));
    }
  };

  globalThis.madoguchiTap = {
    drain: () => kept.splice(0),
    send: (label, data) => {
      const channel = channels.get(label);
      if (channel?.readyState !== "open") return false;
      channel.send(data);
      return true;
    },
  };
})();
