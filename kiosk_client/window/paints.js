// Waits until what a document looks like has been painted.
globalThis.madoguchiPaints ??= (() => {
  const nextFrame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });

  // A frame that is scrolled out of sight shows nothing either, and gets no animation frames from
  // Chromium until it is back; it is still told that it cannot be seen.
  const inSight = () => new Promise((resolve) => {
    const watch = new IntersectionObserver((entries) => {
      watch.disconnect();
      resolve(entries.some((entry) => entry.isIntersecting));
    });
    watch.observe(document.documentElement);
  });

  // Resolves when what the document looks like now has reached the screen. The commit of a frame
  // may wait for the raster of the one before, hence three; before the first paint the
  // compositor may still show the document before this one. No timers: they do not run in a
  // frame whose sandbox forbids scripts.
  async function painted(firstPaintMs, isMoving) {
    if (innerWidth === 0 || innerHeight === 0) return true; // shows nothing, and never paints
    if (globalThis !== top && !(await inSight())) return true;
    const began = performance.now();
    while (performance.getEntriesByType('paint').length === 0 && performance.now() - began < firstPaintMs) await nextFrame();
    for (let frame = 0; frame < 3; frame = isMoving() ? 0 : frame + 1) await nextFrame();
    return true;
  }

  return { inSight, nextFrame, painted };
})();
