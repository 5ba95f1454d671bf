// Where protected elements are, and were lately: the mask's geometry (design §4, third layer).
//
// A captured picture is a little older than the question where everything is. So for each element
// the hull of its boxes over the last moments is told, from samples taken whenever something may
// have moved: at each scroll, each change, each frame of an animation, and each frame that was painted
// with it elsewhere (moves.js). Frames within the document are followed, too: what they show moves
// with them.
globalThis.madoguchiPlaces ??= (() => {
  const KEEP_MS = 3000;
  const RESTLESS_MS = 300;
  const SIDES = ['left', 'top', 'right', 'bottom'];
  const moves = globalThis.madoguchiMoves;
  const numbers = new WeakMap();
  const samples = new Map(); // number → [{at, box}], the oldest first
  let count = 0;
  let elements = () => [];
  let frames = () => [];
  let isLooping = false;
  let movedAt = -Infinity;
  let fadedAt = -Infinity; // a view transition ran: its pictures are where no element is

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

  function note(element, box, at, isFrame) {
    const number = numberOf(element);
    const list = samples.get(number) ?? [];
    const last = list.at(-1);
    if (last && last.isFrame === isFrame && !moves.isElsewhere(last.box, box)) return;
    if (last) movedAt = performance.now();
    list.push({ at, box, isFrame });
    samples.set(number, list);
  }

  // It was painted elsewhere than where it was seen, before and after.
  const strayed = (isFrame) => (element, box, at) => {
    note(element, box, at, isFrame);
    changed();
  };
  const onStray = { unit: strayed(false), frame: strayed(true) };

  function sample() {
    const at = performance.now();
    const here = new Set();
    if (document.activeViewTransition) fadedAt = at;
    const look = (element, isFrame) => {
      here.add(element);
      const box = element.getBoundingClientRect();
      note(element, isFrame ? box : seenBox(element), at, isFrame);
      moves.watch(element, box, isFrame ? onStray.frame : onStray.unit);
    };
    for (const element of elements()) look(element, false);
    for (const element of frames()) if (!here.has(element)) look(element, true);
    moves.keep(here);
    const numbersHere = new Set([...here].map(numberOf));
    for (const [number, list] of samples) {
      while (list.length > 1 && list[1].at < at - KEEP_MS) list.shift();
      if (numbersHere.has(number)) continue;
      if (!isEmpty(list.at(-1).box)) list.push({ at, box: { left: 0, top: 0, right: 0, bottom: 0 }, isFrame: list.at(-1).isFrame });
      if (list.length === 1) samples.delete(number);
    }
  }

  const isAnimated = () => document.getAnimations().some((one) => one.playState === 'running');

  // What goes on moving turns round between two samples: by how much it may have gone further.
  function beyond(boxes) {
    if (boxes.length < 3) return 0;
    return Math.max(...boxes.slice(1).flatMap((box, index) => SIDES.map((side) => Math.abs(box[side] - boxes[index][side])))) / 2;
  }

  function hullOf(number, boxes) {
    const more = beyond(boxes);
    return [
      number, Math.min(...boxes.map((box) => box.left)) - more, Math.min(...boxes.map((box) => box.top)) - more,
      Math.max(...boxes.map((box) => box.right)) + more, Math.max(...boxes.map((box) => box.bottom)) + more,
    ];
  }

  // How far a frame was from where it is now: to the left, up, to the right, down.
  function strayOf(boxes) {
    const now = boxes.at(-1);
    const more = beyond(boxes);
    const across = boxes.flatMap((box) => [box.left - now.left, box.right - now.right]);
    const along = boxes.flatMap((box) => [box.top - now.top, box.bottom - now.bottom]);
    return [-Math.min(0, ...across), -Math.min(0, ...along), Math.max(0, ...across), Math.max(0, ...along)].map((side) => side + more);
  }

  // Each element's hull over the last `spanMs`: [number, left, top, right, bottom]; how far frames
  // strayed at the most; and whether nothing moved meanwhile. A view transition may show them anywhere.
  function hulls(spanMs, isFading) {
    changed();
    if (isFading) fadedAt = performance.now();
    const since = performance.now() - spanMs;
    const all = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    let isStill = true;
    let stray = [0, 0, 0, 0];
    const boxes = [];
    for (const [number, list] of samples) {
      // The newest sample before the span still held at its begin.
      const lately = list.slice(Math.max(0, list.findLastIndex((one) => one.at <= since)));
      if (lately.length > 1) isStill = false;
      const held = lately.map((one) => one.box).filter((box) => !isEmpty(box));
      if (list.at(-1).isFrame && held.length > 0) {
        const far = strayOf(held);
        stray = stray.map((side, index) => Math.max(side, far[index]));
      } else {
        const seen = held.map((box) => meet(box, all)).filter((box) => !isEmpty(box));
        if (seen.length > 0) boxes.push(hullOf(number, seen));
      }
    }
    if (fadedAt > since && boxes.length > 0) boxes.push([0, 0, 0, innerWidth, innerHeight]);
    return { boxes, stray, isStill };
  }

  function loop() {
    if (performance.now() - movedAt > RESTLESS_MS && !isAnimated()) {
      isLooping = false;
      return;
    }
    sample(); // what moves on keeps it going
    requestAnimationFrame(loop);
  }

  function follow() {
    if (isLooping || samples.size === 0) return;
    isLooping = true;
    requestAnimationFrame(loop);
  }

  // Something scrolls or begins to move: it goes on after this event, so each frame is sampled.
  function moved() {
    movedAt = performance.now();
    follow();
  }

  // The document changed, which is over with this sample unless it is animated. Asking for frames
  // here would hold back the next keystroke's picture to the next tick of 60 Hz: Chromium paints
  // at once only while nothing asks for frames (6 ms of a keystroke's 22).
  function changed() {
    sample();
    if (performance.now() - movedAt <= RESTLESS_MS || isAnimated()) follow();
  }

  return {
    hulls, moved, changed, numberOf,
    isRestless: () => isLooping,
    watch(units, inner) { elements = units; frames = inner; },
  };
})();
