// Hides protected elements in the page itself, in the very frame that would paint them (design §4).
//
// An element is turned into a block of one colour by a filter: whatever it would paint (text, caret,
// selection, placeholder, autofill, pictures, children) is black upon an opaque background, so
// every pixel of its box is the same for every value. A mask gives that block its hatching and the
// words; they, too, depend on the size alone. Where a block cannot be had (inline text, parts of a
// drawing, what is `hidden`) the element is fully transparent instead. Both are inline and
// `!important`: they outrank animations and every rule of the page but one (`:host` in a shadow
// tree); `isConcealed` therefore believes only the computed style.
globalThis.madoguchiConceal ??= (() => {
  const WORDS = { ja: '係員には見えません', en: 'Hidden from staff' };
  const WORDS_NEED = { width: 150, height: 20 };
  const BLOCK = 'brightness(0) invert(0.25)'; // its words have a contrast of 5:1 on its hatching
  const HATCH = 'repeating-linear-gradient(135deg, rgb(0 0 0 / .38) 0 6px, rgb(0 0 0 / .22) 6px 12px)';
  const saying = (words) => `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="142" height="18"><text x="8" y="14" font-size="14" font-weight="700" font-family="sans-serif">${words}</text></svg>`,
  )}")`;
  const SAYING = { ja: saying(WORDS.ja), en: saying(WORDS.en) };
  // In the language of the page, which is that of its reader.
  const ownSaying = () => SAYING[/^en\b/i.test(document.documentElement?.lang ?? '') ? 'en' : 'ja'];
  const BOXES = new Set(['block', 'inline-block', 'flex', 'inline-flex', 'grid', 'inline-grid', 'table-cell', 'list-item', 'flow-root']);
  const REPLACED = new Set(['canvas', 'img', 'video', 'iframe', 'input', 'select', 'textarea', 'button', 'object', 'embed']);
  const SIZED = new Set(['input', 'textarea', 'select']); // by their content, if the page wants that
  const BARE = new Set(['checkbox', 'radio', 'range', 'color', 'file']); // drawn without their background
  const WHOLE = new Set(['html', 'body']); // their background is the canvas's, which no filter reaches
  const MAX_REPAIRS = 30; // within REPAIR_MS; a page that insists longer than that closes the shutter
  const REPAIR_MS = 500;
  const XHTML = 'http://www.w3.org/1999/xhtml';

  const STEADY = { transition: 'none', 'mix-blend-mode': 'normal' };
  const GONE = { ...STEADY, opacity: '0' };
  const GONE_WHOLE = { ...GONE, 'background-color': 'rgb(255, 255, 255)', 'background-image': 'none' };
  const isGone = (style) => style === GONE || style === GONE_WHOLE;
  const block = (element, hasWords) => ({
    ...STEADY,
    filter: BLOCK,
    'clip-path': 'inset(0px)',
    'background-color': 'rgb(255, 255, 255)',
    'background-image': 'none',
    'background-clip': 'border-box',
    'mask-image': hasWords ? `${ownSaying()}, ${HATCH}` : HATCH,
    'mask-repeat': hasWords ? 'no-repeat, repeat' : 'repeat',
    'mask-position': hasWords ? 'left center, 0 0' : '0 0',
    'mask-size': 'auto',
    'mask-clip': 'border-box',
    'mask-origin': 'border-box',
    'mask-composite': 'add',
    ...(SIZED.has(element.localName) ? { 'field-sizing': 'fixed' } : {}),
    ...(element.localName === 'input' && BARE.has(element.type) ? { appearance: 'none' } : {}),
  });

  const applied = new WeakMap(); // element → {style, before, repairs, since}

  const isBox = (element, display) =>
    element.namespaceURI === XHTML && !WHOLE.has(element.localName) && (BOXES.has(display) || (REPLACED.has(element.localName) && display !== 'none' && display !== 'contents'));

  function styleFor(element, isHidden) {
    const { display } = getComputedStyle(element);
    if (WHOLE.has(element.localName)) return GONE_WHOLE;
    // A citizen must see that there is something to press.
    const isInlineLabel = element.localName === 'label' && display === 'inline';
    if (isHidden || !(isInlineLabel || isBox(element, display))) return GONE;
    const { width, height } = element.getBoundingClientRect();
    const style = block(element, width >= WORDS_NEED.width && height >= WORDS_NEED.height);
    return isInlineLabel ? { ...style, display: 'inline-block' } : style;
  }

  const isOurs = (element, name, put) =>
    element.style.getPropertyPriority(name) === 'important' && element.style.getPropertyValue(name) === put.get(name);
  const holds = (element, put) => [...put].every(([name, value]) => value === '' || isOurs(element, name, put));

  // Put the style on, unless it holds already; remember what the page itself had there.
  function conceal(element, isHidden) {
    const now = performance.now();
    const last = applied.get(element);
    const isFit = last && isSame(last, element, isHidden);
    if (isFit && holds(element, last.put)) return;
    const style = isFit ? last.style : styleFor(element, isHidden);
    const isAgain = last !== undefined && now - last.since < REPAIR_MS;
    const state = {
      style, isHidden, before: last?.before ?? new Map(), put: new Map(),
      repairs: isAgain ? last.repairs + 1 : 0, since: isAgain ? last.since : now,
    };
    if (state.repairs > MAX_REPAIRS) return;
    applied.set(element, state);
    for (const name of Object.keys(last?.style ?? {})) if (!(name in style)) restoreOne(element, name, state.before);
    for (const name of Object.keys(style)) {
      if (!last || !isOurs(element, name, last.put)) {
        state.before.set(name, [element.style.getPropertyValue(name), element.style.getPropertyPriority(name)]);
      }
      element.style.setProperty(name, style[name], 'important');
      state.put.set(name, element.style.getPropertyValue(name));
    }
  }

  const isSame = (state, element, isHidden) =>
    state.isHidden === isHidden && isGone(state.style) === (isHidden || !isBox(element, getComputedStyle(element).display));

  function restoreOne(element, name, before) {
    const [value, priority] = before.get(name) ?? ['', ''];
    if (value) element.style.setProperty(name, value, priority);
    else element.style.removeProperty(name);
  }

  function reveal(element) {
    const state = applied.get(element);
    if (!state) return;
    applied.delete(element);
    for (const name of Object.keys(state.style)) restoreOne(element, name, state.before);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  }

  const isOpaque = (color) => /^rgb\(/.test(color);

  // Whether nothing of the element can be seen, by what the browser really computed.
  function isConcealed(element) {
    const style = getComputedStyle(element);
    if (style.display === 'none') return true;
    if (style.display === 'contents') return false;
    if (style.opacity === '0') return true;
    return isBox(element, style.display) && style.filter === BLOCK && style.clipPath === 'inset(0px)' &&
      style.backgroundImage === 'none' && style.backgroundClip === 'border-box' && isOpaque(style.backgroundColor) &&
      style.mixBlendMode === 'normal';
  }

  return { conceal, reveal, isConcealed };
})();
