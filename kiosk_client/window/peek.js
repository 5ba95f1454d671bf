// When the citizen wants to see what is concealed: a field that has focus, or anything touched.
//
// The wish alone shows nothing: the sensor reports it, the agent closes the shutter, and only
// its answer lets the sensor reveal (design §4: shutter first, reveal second).
globalThis.madoguchiPeek ??= (() => {
  const NEAR = 3; // levels up, within which a button belongs to a field (an eye toggle)
  const LINGER_MS = 10_000;
  const DWELL_MS = 700;
  const REST_MS = 3_000;

  const { FIELDS } = globalThis.madoguchiSecrets;
  const roots = new Set();
  const innerRoots = new WeakMap();
  let guardianOf = () => null;
  let changed = () => undefined;
  let engaged = null; // the unit which trusted input reached since focus was last lost
  let touched = null; // {unit, at}: touched or long hovered, though nothing there has focus
  let over = null; // {unit, since}
  let left = null; // {unit, at}: focus went from it to a button beside it
  let swallowing = false;

  function deepActive(next) {
    let active = next ?? document.activeElement;
    for (let root = active && (active.shadowRoot ?? innerRoots.get(active)); root?.activeElement; root = active.shadowRoot ?? innerRoots.get(active)) {
      active = root.activeElement;
    }
    return active;
  }

  const around = (node) => node.parentElement ?? node.getRootNode().host ?? null;

  // Whether one element lies within a few levels around another: parts of the same small group.
  function isNear(element, unit) {
    let place = unit;
    for (let up = 0; place && up < NEAR; up += 1) place = around(place);
    for (let one = element; one; one = around(one)) if (one === place || one === unit) return place !== document.body && place !== document.documentElement;
    return false;
  }

  // Whether a press there has nothing to do with the unit that focus has left for a button beside it:
  // the citizen is done with it, though the page may keep the focus on that button.
  function isDone(element) {
    if (!left || !element || guardianOf(element) !== null || element.matches(FIELDS)) return false;
    const isAroundIt = element !== left.unit && element.contains(left.unit);
    return isAroundIt || !isNear(element, left.unit);
  }

  // The protected element that the citizen wants to see; null if there is none.
  function wanted(next) {
    const now = performance.now();
    const active = deepActive(next);
    const unit = active && active !== document.body ? guardianOf(active) : null;
    if (unit && (next || document.hasFocus() || engaged === unit)) {
      left = { unit, at: now };
      return unit;
    }
    const isBeside = left?.unit.isConnected && active && !active.matches(FIELDS) && active !== document.body && isNear(active, left.unit);
    if (isBeside && now - left.at < LINGER_MS) return left.unit;
    left = null;
    if (touched && (!touched.unit.isConnected || now - touched.at > (touched.isDown ? LINGER_MS : REST_MS))) touched = null;
    return touched?.unit ?? null;
  }

  const elementOf = (event) => {
    const node = event.composedPath()[0];
    return node?.nodeType === Node.ELEMENT_NODE ? node : null;
  };
  const unitAt = (event) => {
    const element = elementOf(event);
    return element && guardianOf(element);
  };

  function heard(event) {
    if (!event.isTrusted) return;
    const unit = unitAt(event);
    const now = performance.now();
    switch (event.type) {
      case 'focusin':
        engaged = unit;
        break;
      case 'focusout':
        engaged = null;
        changed(event.relatedTarget ?? document.body);
        return;
      case 'pointerdown':
        // A finger cannot know what lies under the hatching: its first touch only shows it.
        swallowing = event.pointerType === 'touch' && unit !== null && !unit.matches(FIELDS) && !isShown();
        touched = unit && !unit.matches(FIELDS) ? { unit, at: now, isDown: true } : null;
        engaged = unit;
        if (isDone(elementOf(event))) left = null;
        break;
      case 'pointerup': case 'pointercancel':
        if (touched) touched = { ...touched, at: now, isDown: false };
        break;
      case 'pointermove':
        if (unit !== over?.unit) over = unit && { unit, since: now };
        if (touched && unit === touched.unit) touched.at = now;
        if (touched || !over || now - over.since < DWELL_MS || over.unit.matches(FIELDS)) return;
        touched = { unit, at: now, isDown: false };
        break;
      default: // a key
        if (unit === null || engaged === unit) return;
        engaged = unit;
    }
    changed();
  }

  let isShown = () => false;

  function swallow(event) {
    if (!swallowing || !event.isTrusted) return;
    event.stopImmediatePropagation();
    if (event.cancelable && event.type !== 'pointerdown' && event.type !== 'touchstart') event.preventDefault();
    if (event.type === 'click') swallowing = false;
  }

  function listen(target) {
    for (const type of ['focusin', 'focusout', 'pointerdown', 'pointerup', 'pointercancel', 'pointermove', 'keydown', 'beforeinput']) {
      target.addEventListener(type, heard, { capture: true, passive: true });
    }
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'click']) {
      target.addEventListener(type, swallow, { capture: true });
    }
  }

  return {
    wanted,
    isNear,
    watch(root) {
      if (roots.has(root)) return;
      roots.add(root);
      if (root.host) innerRoots.set(root.host, root);
      listen(root.host ? root : globalThis);
    },
    begin(guardian, shown, whenChanged) {
      guardianOf = guardian;
      isShown = shown;
      changed = whenChanged;
      addEventListener('blur', (event) => { if (event.target === globalThis) { engaged = null; changed(); } }, true);
    },
  };
})();
