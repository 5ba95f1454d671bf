// Tells where an element was painted, whenever that is not where it was last seen.
//
// Much moves without an event and without a change of the document: by a rule of a constructed
// style sheet, an animation of a script, a late font. It may even be elsewhere for one painted frame
// only, so that whoever looks between the frames never sees it there. An IntersectionObserver whose
// root is cut to the very box of the element is called whenever the two no longer coincide, with the
// box of the frame that was painted; unlike a loop of animation frames it costs an idle page nothing.
globalThis.madoguchiMoves ??= (() => {
  const STEPS = Array.from({ length: 101 }, (_, step) => step / 100); // of the element's area
  const MOST = 100; // elements; a page which holds more of them is seen by samples only
  const SIDES = ['left', 'top', 'right', 'bottom'];

  const watched = new Map(); // element → {box, width, height, observer}

  const isElsewhere = (box, other) => SIDES.some((side) => box[side] !== other[side]);
  const viewport = () => ({ width: document.documentElement?.clientWidth ?? 0, height: document.documentElement?.clientHeight ?? 0 });

  // Watch an element which is here now; `told(element, box, at)` when it was painted elsewhere.
  function watch(element, box, told) {
    const { width, height } = viewport();
    const last = watched.get(element);
    if (last && last.width === width && last.height === height && !isElsewhere(last.box, box)) return;
    if (!last && watched.size >= MOST) return;
    last?.observer.disconnect();
    const insets = [box.top, width - box.right, height - box.bottom, box.left];
    const observer = new IntersectionObserver((entries) => {
      for (const { boundingClientRect, time } of entries) if (isElsewhere(boundingClientRect, box)) told(element, boundingClientRect, time);
    }, { root: document, rootMargin: insets.map((inset) => `${-Math.floor(inset)}px`).join(' '), threshold: STEPS });
    watched.set(element, { box, width, height, observer });
    observer.observe(element);
  }

  // Forget all but these.
  function keep(elements) {
    for (const [element, { observer }] of watched) {
      if (elements.has(element)) continue;
      observer.disconnect();
      watched.delete(element);
    }
  }

  return { watch, keep, isElsewhere };
})();
