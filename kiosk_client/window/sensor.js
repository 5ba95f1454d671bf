// Finds password-like fields in one document, before they are painted (design §4, Z-07).
//
// Runs in an isolated world of every frame, where the page can neither see nor change it.
// A MutationObserver's microtask comes before the next paint, so an element is judged before its
// first pixel. What was once secret stays secret for as long as its document lives (an eye toggle
// changes only the type). `appearances` counts up and never down: whoever saw it unchanged across
// a moment knows that no secret came and went within it. `moving` says that a view transition
// runs, which paints a picture of how the document, or the one before, once looked.
(() => {
  if (globalThis.madoguchiSensor) return;

  const { FIELDS, typedFields, isTyped, isSecretField, isSecretShown, digitOf } = globalThis.madoguchiSecrets;
  // What may hold a whole step of a procedure, so only its own children take each other's place.
  const WHOLE_STEPS = 'body, form, main, section, article, dialog, [role="main"]';
  const ROWS = 'tr, dl > div, li, fieldset, label, [role="group"]';

  const secret = new WeakSet(); // sticky for the life of the document
  let known = []; // weak references to the same elements, to see which are still connected
  const roots = new Set();
  let appearances = 0;
  let present = 0;
  let reported = '';

  // Where secret fields are or were, with the other fields that were there before them. A field
  // which comes later takes the place of a secret one (an eye toggle which swaps the two).
  const places = new Map();

  function mark(element) {
    if (secret.has(element)) return;
    secret.add(element);
    known.push(new WeakRef(element));
    if (!element.matches(FIELDS) || !isTyped(element)) return;
    for (const place of [element.parentNode, element.closest(ROWS)]) {
      if (place && !places.has(place)) places.set(place, new WeakSet(typedFields(place)));
    }
  }

  function markHeirs() {
    for (const [place, elders] of [...places]) {
      const here = place.isConnected ? typedFields(place) : [];
      if (here.length === 0) places.delete(place);
      const isStep = place.nodeType === Node.ELEMENT_NODE && place.matches(WHOLE_STEPS);
      here.filter((field) => !elders.has(field) && (!isStep || field.parentNode === place)).forEach(mark);
    }
  }

  const hasScopedTransitions = 'activeViewTransition' in Element.prototype;
  let moving = false;

  function sweep() {
    const digits = new Map();
    moving = Boolean(document.activeViewTransition);
    for (const root of roots) { // and those which are found meanwhile
      if (root.host && !root.host.isConnected) continue;
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) addRoot(element.shadowRoot);
        if (hasScopedTransitions && element.activeViewTransition) moving = true;
        if (!secret.has(element) && (element.matches(FIELDS) ? isSecretField(element) : isSecretShown(element))) mark(element);
        const digit = digitOf(element);
        if (digit) digits.set(digit, element);
      }
    }
    if (digits.size === 10) mark(digits.get('0'));
    markHeirs();
  }

  function report() {
    sweep();
    known = known.filter((reference) => reference.deref());
    const now = known.filter((reference) => reference.deref()?.isConnected).length;
    if (now > present) appearances += now - present;
    present = now;
    return { appearances, present, moving };
  }

  function tell() {
    const text = JSON.stringify(report());
    if (text !== reported) {
      reported = text;
      globalThis.madoguchiTell?.(text);
    }
  }

  const observer = new MutationObserver(tell);

  function addRoot(root) {
    if (roots.has(root)) return;
    roots.add(root);
    globalThis.madoguchiGuard?.addRoot(root);
    globalThis.madoguchiFields?.addRoot(root);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  const nextFrame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });

  // Resolves when what the document looks like now has reached the screen. The commit of a frame
  // may wait for the raster of the one before, hence three; before the first paint the
  // compositor may still show the document before this one. No timers: they do not run in a
  // frame whose sandbox forbids scripts.
  async function painted(firstPaintMs) {
    if (innerWidth === 0 || innerHeight === 0) return true; // shows nothing, and never paints
    const began = performance.now();
    while (performance.getEntriesByType('paint').length === 0 && performance.now() - began < firstPaintMs) await nextFrame();
    for (let frame = 0; frame < 3; frame = report().moving ? 0 : frame + 1) await nextFrame();
    return true;
  }

  globalThis.madoguchiSensor = {
    report,
    painted,
    addRoot(root) { addRoot(root); tell(); return true; },
  };
  addRoot(document);
  for (const event of ['DOMContentLoaded', 'load']) addEventListener(event, tell, true);
  tell();
})();
