// Where protected elements are, and were lately: the mask's geometry (design §4, third layer).
//
// A captured picture is a little older than the question where everything is. So for each element
// the hull of its boxes over the last moments is told, from samples taken whenever something may
// have moved: at each scroll, each change, and each frame of an animation.
globalThis.madoguchiPlaces ??= (() => {
  const KEEP_MS = 3000;
  const RESTLESS_MS = 300;
  const numbers = new WeakMap();
  const samples = new Map(); // number → [{at, box}], the oldest first
  let count = 0;
  let elements = () => [];
  let isLooping = false;
  let movedAt = -Infinity;

  const numberOf = (element) => {
    if (!numbers.has(element)) numbers.set(element, (count += 1));
    return numbers.get(element);
  };
  const around = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
  const meet = (a, b) => ({
    left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
  });
  const isEmpty = (box) => !(box.right > box.left && box.bottom > box.top);
  const isAnchor = (style) => style.position !== 'static' || style.transform !== 'none' || style.filter !== 'none' || style.contain.includes('paint');

  // What of an element's box its scrolling ancestors let be seen.
  function seenBox(element) {
    let box = meet(element.getBoundingClientRect(), { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity });
    let { position } = getComputedStyle(element);
    for (let one = around(element); one && !isEmpty(box) && position !== 'fixed'; one = around(one)) {
      const style = getComputedStyle(one);
      const isHolder = position !== 'absolute' || isAnchor(style);
      if (isHolder && style.overflow !== 'visible' && one !== document.documentElement && one !== document.body) {
        box = meet(box, one.getBoundingClientRect());
      }
      if (isHolder) ({ position } = style);
    }
    return box;
  }

  function sample() {
    const at = performance.now();
    const here = new Set();
    for (const element of elements()) {
      const number = numberOf(element);
      here.add(number);
      const list = samples.get(number) ?? [];
      const box = seenBox(element);
      const last = list.at(-1);
      if (!last || ['left', 'top', 'right', 'bottom'].some((side) => last.box[side] !== box[side])) list.push({ at, box, element: new WeakRef(element) });
      samples.set(number, list);
    }
    for (const [number, list] of samples) {
      while (list.length > 1 && list[1].at < at - KEEP_MS) list.shift();
      if (!here.has(number) && !isEmpty(list.at(-1).box)) list.push({ at, box: { left: 0, top: 0, right: 0, bottom: 0 } });
      if (!here.has(number) && list.length === 1) samples.delete(number);
    }
  }

  // Each element's hull over the last `spanMs`: [number, left, top, right, bottom]; and whether
  // nothing moved meanwhile.
  function hulls(spanMs) {
    sample();
    const since = performance.now() - spanMs;
    const all = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    let isStill = true;
    const boxes = [];
    for (const [number, list] of samples) {
      // The newest sample before the span still held at its begin.
      const first = Math.max(0, list.findLastIndex((one) => one.at <= since));
      const lately = list.slice(first).map((one) => meet(one.box, all)).filter((box) => !isEmpty(box));
      if (list.length - first > 1) isStill = false;
      if (lately.length === 0) continue;
      boxes.push([
        number, Math.min(...lately.map((box) => box.left)), Math.min(...lately.map((box) => box.top)),
        Math.max(...lately.map((box) => box.right)), Math.max(...lately.map((box) => box.bottom)),
      ]);
    }
    return { boxes, isStill };
  }

  function loop() {
    if (performance.now() - movedAt > RESTLESS_MS && !document.getAnimations().some((one) => one.playState === 'running')) {
      isLooping = false;
      return;
    }
    sample();
    requestAnimationFrame(loop);
  }

  function moved() {
    movedAt = performance.now();
    if (isLooping || samples.size === 0) return;
    isLooping = true;
    requestAnimationFrame(loop);
  }

  return { hulls, moved, numberOf, sample, follow(list) { elements = list; } };
})();
