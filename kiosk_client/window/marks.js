// The operator's pointer and marks over one document (S-08): a dot that fades, frames around fields and
// places, lines drawn by hand. They follow what they point at while the page scrolls, changes size
// or moves by itself, and are gone when the page becomes another.
globalThis.madoguchiMarks ??= (() => {
  const overlay = globalThis.madoguchiOverlay;
  const { elementAt, anchorOf, isThere, isSeen, union } = globalThis.madoguchiAnchors;
  const MAX_MARKS = 50;
  const FADE_AFTER_MS = 1500;
  const FADE_MS = 300;
  const GAP = 6; // between an element and its frame
  const LABEL_GAP = 4;
  const SNAP = 32; // a box this close to an element's own follows its edges, not only its place
  const PINK = '#c2185b';
  const FRAMES = new Set(['iframe', 'frame', 'object', 'embed']);
  const SVG = 'http://www.w3.org/2000/svg';
  const NOT_SEEN = { visibility: 'hidden' };

  const marks = new Map(); // id → its mark
  let path = location.pathname;
  let frame = 0;
  let fading = 0;

  // -- drawing ------------------------------------------------------------------------------------

  const px = (number) => `${Math.round(number * 10) / 10}px`;

  function node(tag, parts = []) {
    const made = overlay.create(tag);
    made.append(...parts);
    return made;
  }

  // Words with readings: [['書', 'か'], ['いて ください', '']]
  const ruby = ([text, reading]) => (reading ? node('ruby', [text, node('rt', [reading])]) : text);

  function drawFrame(id, words) {
    overlay.add(id, node('div'));
    overlay.style(id, {
      position: 'absolute', left: '0', top: '0', border: `4px solid ${PINK}`, 'border-radius': '8px',
      'box-shadow': '0 0 0 2px #fff, inset 0 0 0 2px #fff', ...NOT_SEEN,
    });
    overlay.add(`${id}-label`, node('div', words.map(ruby)));
    overlay.style(`${id}-label`, {
      position: 'absolute', left: '0', top: '0', padding: '0 12px', 'border-radius': '6px', background: PINK, color: '#fff',
      font: '700 24px/1.9 "Noto Sans JP", "Noto Sans CJK JP", sans-serif', 'white-space': 'nowrap',
      'box-shadow': '0 0 0 2px #fff', ...NOT_SEEN,
    });
  }

  function drawLine(id) {
    const svg = overlay.create('svg', SVG);
    overlay.add(id, svg);
    overlay.style(id, { position: 'absolute', left: '0', top: '0', width: '1px', height: '1px', overflow: 'visible' });
    const ink = overlay.create('path', SVG);
    ink.id = `${id}-ink`;
    svg.append(ink);
    overlay.style(`${id}-ink`, {
      fill: 'none', stroke: PINK, 'stroke-width': '5px', 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
      filter: 'drop-shadow(0 0 1px #fff) drop-shadow(0 0 1px #fff)',
    });
  }

  function place(id, box) {
    overlay.style(id, {
      transform: `translate(${px(box.left - GAP)}, ${px(box.top - GAP)})`,
      width: px(box.right - box.left + 2 * GAP), height: px(box.bottom - box.top + 2 * GAP), visibility: 'visible',
    });
  }

  const under = (left, top, right, bottom) =>
    [[left, top], [right, top], [left, bottom], [right, bottom], [(left + right) / 2, (top + bottom) / 2]].map(([x, y]) => elementAt(x, y))
      .filter((element) => element !== null);
  const isProtected = (element) => globalThis.madoguchiPolicy?.isProtected(element) ?? false;
  const isField = (element) => element.matches('input, select, textarea, button, [contenteditable]');

  // Beside the frame, else below it, above it last, where forms have a field's own label and hint; where no
  // other field is meant by it, if there is such a place; never over what only the citizen may see.
  function placeLabel(mark, box) {
    const { offsetWidth: width, offsetHeight: height } = mark.label;
    const left = Math.max(0, Math.min(box.left - GAP, innerWidth - width));
    const middle = (box.top + box.bottom - height) / 2;
    const away = GAP + LABEL_GAP;
    const spots = [
      [box.right + away, middle], [left, box.bottom + away], [box.left - away - width, middle], [left, box.top - away - height],
    ].filter(([x, y]) => x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight)
      .map(([x, y]) => ({ x, y, over: under(x, y, x + width, y + height) })).filter(({ over }) => !over.some(isProtected));
    const spot = spots.find(({ over }) => !over.some(isField)) ?? spots[0];
    const looks = spot ? { transform: `translate(${px(spot.x)}, ${px(spot.y)})`, visibility: 'visible' } : NOT_SEEN;
    overlay.style(`${mark.id}-label`, looks);
  }

  function followFrame(mark) {
    const now = union(mark.anchor.elements);
    const box = now && mark.box(now);
    if (box && isSeen(mark.anchor, (now.left + now.right) / 2, (now.top + now.bottom) / 2)) {
      place(mark.id, box);
      placeLabel(mark, box);
    } else {
      overlay.style(mark.id, NOT_SEEN);
      overlay.style(`${mark.id}-label`, NOT_SEEN);
    }
  }

  function followLine(mark) {
    const now = union(mark.anchor.elements);
    const looks = now ? { transform: `translate(${px(now.left)}, ${px(now.top)})`, visibility: 'visible' } : NOT_SEEN;
    overlay.style(mark.id, looks);
  }

  // -- life ---------------------------------------------------------------------------------------

  // Before each paint while there is something to show; places that did not change cost no paint.
  function follow() {
    frame = 0;
    if (location.pathname !== path) clear(); // a page which changes without a load
    for (const mark of [...marks.values()]) {
      if (isThere(mark.anchor)) mark.follow(mark);
      else remove(mark.id);
    }
    if (marks.size === 0 && fading === 0) return overlay.hide();
    overlay.show();
    frame = requestAnimationFrame(follow);
  }

  function keep(mark) {
    marks.set(mark.id, mark);
    overlay.show();
    mark.follow(mark);
    if (frame === 0) frame = requestAnimationFrame(follow);
    return true;
  }

  function remove(id) {
    const known = marks.delete(id);
    for (const part of [`${id}-label`, `${id}-ink`, id]) overlay.remove(part);
    return known;
  }

  function clear() {
    for (const id of [...marks.keys()]) remove(id);
    path = location.pathname;
    return true;
  }

  const hasRoom = (id) => {
    if (location.pathname !== path) clear();
    return marks.has(id) || marks.size < MAX_MARKS;
  };

  function addFrame(id, elements, box, words) {
    if (!hasRoom(id)) return false;
    remove(id);
    drawFrame(id, words);
    const label = overlay.part(`${id}-label`);
    return keep({ id, anchor: anchorOf(elements), box, label, follow: followFrame });
  }

  // A frame around a field by its number; around all buttons of a group, with their labels.
  function field(id, number, words) {
    const fields = globalThis.madoguchiFields;
    const one = fields?.get(number) ?? null;
    if (one === null) return false;
    const all = one.type === 'radio' ? fields.groupOf(one) : [one];
    const isChoice = one.type === 'radio' || one.type === 'checkbox';
    const elements = isChoice ? all.flatMap((part) => [part, ...(part.labels ?? [])]) : all;
    return union(elements) !== null && addFrame(id, elements, (now) => now, words);
  }

  // A frame around a place; it follows the element under its centre.
  function box(id, left, top, width, height, words) {
    const element = elementAt(left + width / 2, top + height / 2) ?? document.documentElement;
    const start = element.getBoundingClientRect();
    const offset = { left: left - start.left, top: top - start.top, right: left + width - start.right, bottom: top + height - start.bottom };
    const isItsOwn = Object.values(offset).every((distance) => Math.abs(distance) <= SNAP);
    const around = (now) => ({
      left: now.left + offset.left, top: now.top + offset.top,
      right: isItsOwn ? now.right + offset.right : now.left + offset.left + width,
      bottom: isItsOwn ? now.bottom + offset.bottom : now.top + offset.top + height,
    });
    return addFrame(id, [element], around, words);
  }

  const curve = (points) => `M ${points.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join(' L ')}` +
    (points.length === 1 ? ' h 0.1' : '');

  // A line. It comes again with more points while it grows; what was there stays where it is on the
  // page, though that may have moved under the hand that draws.
  function line(id, points) {
    if (!hasRoom(id)) return false;
    const known = marks.get(id);
    const anchor = known?.anchor ?? anchorOf([elementAt(...points[0]) ?? document.documentElement]);
    const now = union(anchor.elements);
    if (now === null) return false;
    const kept = known && known.points.length <= points.length ? known.points : [];
    const added = points.slice(kept.length).map(([x, y]) => [x - now.left, y - now.top]);
    if (!known) drawLine(id);
    const mark = { id, anchor, points: [...kept, ...added], follow: followLine };
    overlay.style(`${id}-ink`, { d: `path("${curve(mark.points)}")` });
    return keep(mark);
  }

  // -- pointer ------------------------------------------------------------------------------------

  // A place of the picture, which shows the visual viewport.
  function point(x, y) {
    const { scale, offsetLeft, offsetTop } = visualViewport;
    if (!overlay.part('pointer')) {
      overlay.add('pointer', node('div'));
      overlay.style('pointer', {
        position: 'absolute', left: '-14px', top: '-14px', width: '28px', height: '28px', 'border-radius': '50%',
        background: 'radial-gradient(circle, #fff 0 4px, #e8004d 5px 10px, rgb(232 0 77 / 35%) 11px)',
        'box-shadow': '0 0 0 2px #fff', transition: `opacity ${FADE_MS}ms`,
      });
    }
    clearTimeout(fading);
    fading = setTimeout(hidePointer, FADE_AFTER_MS);
    overlay.show();
    overlay.style('pointer', { transform: `translate(${px(x / scale + offsetLeft)}, ${px(y / scale + offsetTop)})`, opacity: '1' });
    if (frame === 0) frame = requestAnimationFrame(follow);
    return true;
  }

  function hidePointer() {
    clearTimeout(fading);
    if (overlay.part('pointer')) overlay.style('pointer', { opacity: '0' });
    fading = setTimeout(() => { fading = 0; }, FADE_MS);
    return true;
  }

  addEventListener('pagehide', () => { clear(); hidePointer(); });
  return {
    point, hidePointer, field, box, line, remove, clear,
    count: () => marks.size,
    isFrameAt: (x, y) => FRAMES.has(elementAt(x, y)?.localName),
  };
})();
