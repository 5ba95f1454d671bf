// Finds protected elements in one document, conceals them before they are painted, and reports.
//
// Runs in an isolated world of every frame, where the page can neither see nor change it.
// A MutationObserver's microtask comes before the next paint, so an element is judged before its
// first pixel. What was once protected stays so for as long as its document lives (an eye toggle
// changes only the type). `appearances` counts up and never down, whenever something protected
// came, or could be seen: whoever saw it unchanged across a moment knows that nothing came and
// went within it. `present` counts what may be seen now: concealed elements are not in it.
// `moving` says that a view transition runs, which paints a picture of how the document, or the
// one before, once looked.
(() => {
  if (globalThis.madoguchiSensor) return;

  const { isTyped, digitOf } = globalThis.madoguchiSecrets;
  const echoes = globalThis.madoguchiEchoes;
  const copies = globalThis.madoguchiCopies;
  const policy = globalThis.madoguchiPolicy;
  const units = globalThis.madoguchiUnits;
  const { guardianOf, isWithinUnit, living, note, noteHeirs, noteKeypads } = units;
  const { inSight, nextFrame, painted } = globalThis.madoguchiPaints;
  const standIns = globalThis.madoguchiStandIns;
  const concealer = globalThis.madoguchiConceal;
  const places = globalThis.madoguchiPlaces;
  const peek = globalThis.madoguchiPeek;
  const ON_TOP = ':modal, :popover-open, :fullscreen';
  const FRAMES = 'iframe, frame, object, embed, fencedframe';
  const MOVES = ['scroll', 'animationstart', 'transitionrun', 'resize', 'wheel', 'touchmove'];

  const here = document;
  const exempt = new WeakSet(); // elements that show nothing by themselves
  const roots = new Set();
  let frames = []; // within this document
  let appearances = globalThis.madoguchiPast?.appearances ?? 0;
  let connected = 0;
  let exposed = 0;
  let wish = null;
  let isRevealed = false;
  let moving = false;
  let reported = '';

  // -- repeated values ---------------------------------------------------------------------------

  const learn = () => living().forEach(echoes.learn);

  function noteEchoes(elements) {
    for (const element of elements) if (element.matches('input, textarea') && isTyped(element)) echoes.look(element);
    learn();
    if (echoes.isSilent()) return;
    for (const element of elements) {
      if (units.has(element) || exempt.has(element) || !echoes.isEcho(element)) continue;
      if (element.matches('input, textarea, select')) policy.protect(element, 'citizen');
      else policy.addText(element);
      note(element);
    }
  }

  function noteCopies(drawn) {
    for (const element of copies.found(drawn, isWithinUnit)) {
      policy.addText(element);
      note(element);
    }
  }

  // -- one look at everything --------------------------------------------------------------------

  const hasScopedTransitions = 'activeViewTransition' in Element.prototype;
  const isProtectedClass = (name) => name === 'citizen' || name === 'hidden';

  function labelsOf(element) {
    return policy.ownClass(element) === 'hidden' ? [...(element.labels ?? [])] : [];
  }

  function sweep() {
    const keys = [];
    const all = [];
    const inner = [];
    const drawn = [];
    moving = Boolean(document.activeViewTransition);
    for (const root of roots) { // and those which are found meanwhile
      if (root.host && !root.host.isConnected) continue;
      for (const element of root.querySelectorAll('*')) {
        all.push(element);
        if (element.matches(FRAMES)) inner.push(element);
        if (copies.isDrawn(element)) drawn.push(element);
        if (element.shadowRoot) addRoot(element.shadowRoot);
        if (hasScopedTransitions && element.activeViewTransition) moving = true;
        if (!units.has(element) && (policy.isText(element) || isProtectedClass(policy.ownClass(element)))) {
          note(element);
          labelsOf(element).forEach((label) => { policy.addText(label); note(label); });
        }
        if (units.has(element)) standIns.of(element).forEach(note);
        if (element.matches('script, style, head, head *, html')) exempt.add(element);
        const digit = digitOf(element);
        if (digit) keys.push([digit, element]);
      }
    }
    frames = inner;
    noteKeypads(keys);
    noteHeirs();
    noteEchoes(all);
    noteCopies(drawn);
  }

  // Options in a style of the page's own lie on top of it, also while they fade away after the choice.
  const isCustomised = (unit) => unit.localName === 'select' && getComputedStyle(unit).appearance === 'base-select';

  // What lies on top of the page does not lie in its parent's picture; it is concealed itself.
  function noteOnTop(unit) {
    for (const root of [unit, ...innerRoots(unit)]) {
      for (const element of root.querySelectorAll(isCustomised(unit) ? '*' : ON_TOP)) {
        policy.addText(element);
        note(element);
      }
    }
  }

  // The shadow roots within an element, also closed ones, however deep.
  const innerRoots = (unit) => [...roots].filter((root) => {
    let host = root.host ?? null;
    while (host && !unit.contains(host)) host = host.getRootNode().host ?? null;
    return host !== null;
  });

  const isHidden = (element) => policy.ownClass(element) === 'hidden' || (element.control && policy.ownClass(element.control) === 'hidden');
  const isShown = (element) => isRevealed && wish !== null && (wish.contains(element) || peek.isNear(element, wish));

  const saysMore = (element) => ['::before', '::after'].some((part) => !['none', 'normal'].includes(getComputedStyle(element, part).content));

  // What is painted of an element without a box, wherever in the tree that stands.
  function partsOf(element) {
    const inner = [...roots].filter((root) => root.host === element);
    return [element, ...inner].flatMap((one) => [...one.childNodes]).concat(element.assignedNodes?.({ flatten: true }) ?? []);
  }

  // A box of its own is needed to conceal; without one each part is concealed by itself.
  function concealUnit(element) {
    if (getComputedStyle(element).display !== 'contents') {
      concealer.conceal(element, isHidden(element));
      return concealer.isConcealed(element);
    }
    const parts = partsOf(element);
    const inside = parts.filter((node) => node.nodeType === Node.ELEMENT_NODE);
    const hasText = parts.some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    inside.forEach((part) => { policy.addText(part); note(part); });
    return !hasText && !saysMore(element) && inside.every(concealUnit);
  }

  function settle() {
    let open = 0;
    const here = living();
    here.forEach(noteOnTop);
    for (const element of living()) {
      if (isShown(element)) {
        concealer.reveal(element);
        open += 1;
      } else if (!concealUnit(element)) open += 1;
    }
    return { open, here: here.length };
  }

  function look(next) {
    sweep();
    const before = wish;
    wish = peek.wanted(next);
    if (wish === null) isRevealed = false;
    const { open, here } = settle();
    if (here > connected) appearances += here - connected;
    if (open > exposed) appearances += 1;
    if (wish !== null && before === null) appearances += 1;
    connected = here;
    exposed = open;
    units.tidy();
  }

  function nameOf(element) {
    if (isHidden(element)) return null;
    const text = policy.ruleOf(element)?.label?.ja ?? element.labels?.[0]?.textContent ?? element.getAttribute('aria-label');
    return text?.trim().replace(/\s+/g, ' ').slice(0, 80) || null;
  }

  const englishOf = (element) => (isHidden(element) ? null : policy.ruleOf(element)?.label?.en ?? null);

  const facts = () => ({
    appearances, present: exposed + (wish === null ? 0 : 1), moving,
    want: wish === null ? null : { label: nameOf(wish), labelEn: englishOf(wish) }, revealed: isRevealed,
    spoken: echoes.spoken(),
  });

  // While something moves the compositor is ahead of the document (it animates and scrolls by
  // itself), so where things are is worth telling only from the next frame on.
  async function report(spanMs, news) {
    if (document !== here) throw new Error('another document is in this window');
    echoes.hear(news);
    if (places.isRestless() && innerWidth > 0 && innerHeight > 0) await (globalThis === top ? nextFrame() : inSight());
    look();
    const { boxes, stray, isStill } = places.hulls(spanMs, moving);
    const { scale, offsetLeft, offsetTop } = globalThis.visualViewport ?? { scale: 1, offsetLeft: 0, offsetTop: 0 };
    return { ...facts(), boxes, stray, still: isStill, view: [scale, offsetLeft, offsetTop, devicePixelRatio], hidden: living().filter(isHidden).map((element) => places.numberOf(element)) };
  }

  function tell(next) {
    look(next);
    places.changed();
    const text = JSON.stringify(facts());
    if (text !== reported) {
      reported = text;
      globalThis.madoguchiTell?.(text);
    }
  }

  const observer = new MutationObserver((records) => {
    learn(); // before, so that it counts as changed since
    echoes.changed(records);
    tell();
  });

  // Before the page hears of it, which may repeat the value, take it away or end at once.
  function heardInput(event) {
    const before = echoes.version();
    learn();
    if (event.type !== 'input') echoes.rest();
    if (echoes.version() !== before) tell();
  }

  function addRoot(root) {
    if (roots.has(root)) return;
    roots.add(root);
    globalThis.madoguchiGuard?.addRoot(root);
    globalThis.madoguchiFields?.addRoot(root);
    peek.watch(root);
    if (root.host) echoes.come([...root.children]); // whatever is in it is new to us
    for (const type of ['input', 'change', 'focusout']) (root.host ? root : globalThis).addEventListener(type, heardInput, { capture: true, passive: true });
    for (const type of MOVES) (root.host ? root : globalThis).addEventListener(type, places.moved, { capture: true, passive: true });
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  const isMoving = () => {
    look();
    return moving;
  };

  globalThis.madoguchiSensor = {
    report,
    appeared: () => appearances,
    painted: (firstPaintMs) => painted(firstPaintMs, isMoving),
    addRoot(root) { addRoot(root); tell(); return true; },
    // The agent has closed the shutter since it was told of so many appearances.
    reveal(known) {
      if (wish === null || known !== appearances) return false;
      isRevealed = true;
      tell();
      return isRevealed;
    },
  };
  places.watch(living, () => frames.filter((frame) => frame.isConnected));
  peek.begin(guardianOf, () => isRevealed, tell);
  addRoot(document);
  for (const event of ['DOMContentLoaded', 'load', 'pageshow']) addEventListener(event, () => { tell(); }, true);
  tell();
})();
