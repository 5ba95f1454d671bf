// Runs in the panel and in the console: when was the last trusted press, and when did the badge
// (console) or strip (panel) first show each holder? Instants are ms since the epoch, so that two
// pages of one machine can be compared. A change counts from the frame that paints it.
"use strict";
(() => {
  const epoch = (at) => performance.timeOrigin + at;
  const probe = { pressedAt: null, shown: {} };
  window.madoguchiControlProbe = probe;

  addEventListener("pointerdown", ({ isTrusted, timeStamp }) => {
    if (isTrusted) probe.pressedAt = epoch(timeStamp);
  }, true);

  const NAMES = ["data-holder", "data-phase"];
  const note = (element) => {
    const holder = NAMES.map((name) => element.getAttribute?.(name)).find(Boolean);
    if (!holder || holder in probe.shown) return;
    probe.shown[holder] = null;
    requestAnimationFrame(() => { probe.shown[holder] = epoch(performance.now()); });
  };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes") note(target);
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) [node, ...node.querySelectorAll("*")].forEach(note);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: NAMES });

  probe.arm = () => { probe.pressedAt = null; probe.shown = {}; };
})();
