// Refuses, inside the page, every input that would reach a field of the citizen's own (Z-05, T1, T2).
//
// The agent looks at the target before it sends an input, but by the time the input arrives the page
// may have moved focus or put another field under the pointer. Only the renderer knows where an
// event really goes, at the moment it goes there. So while the guard is armed it works by an
// allow-list: the agent announces each press and each key with the element it looked at, and a
// trusted event passes only if it goes to that element and the element is not protected. An event
// that nobody announced (a local mouse that slipped by the shield, a drop, a paste) is stopped, too.
//
// Runs in the isolated world of every frame, before any script of the page, so its listeners are the
// first on each window. Events of page scripts (`isTrusted` false) are the page's own business, but
// for clicks which open a file dialog or turn a protected check box.
globalThis.madoguchiGuard ??= (() => {
  const policy = globalThis.madoguchiPolicy;

  const PRESS = ['pointerdown', 'mousedown', 'touchstart'];
  const RELEASE = ['pointerup', 'mouseup', 'touchend', 'click', 'dblclick'];
  const MOVE = ['pointermove', 'mousemove', 'touchmove', 'pointerover', 'mouseover', 'pointerenter', 'mouseenter'];
  const KEY = ['keydown', 'keypress', 'beforeinput', 'textInput'];
  const NEVER = [
    'contextmenu', 'auxclick', 'cut', 'copy', 'paste', 'dragstart', 'dragenter', 'dragover', 'drop', 'compositionstart',
  ];
  const KINDS = new Map([
    ...PRESS.map((type) => [type, 'press']), ...RELEASE.map((type) => [type, 'release']),
    ...MOVE.map((type) => [type, 'move']), ...KEY.map((type) => [type, 'key']),
    ['keyup', 'keyup'], ...NEVER.map((type) => [type, 'never']),
  ]);
  const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe']);
  const PICKERS = new Set(['date', 'time', 'month', 'week', 'datetime-local', 'color']);

  // Keys which leave the value of a field that awaits the citizen's confirmation as it is.
  const HARMLESS = new Set(['Tab', 'Escape', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
  const KEYED = new Set(['select', 'checkbox', 'radio', 'number', 'date']); // arrow keys change these
  const PRESSED = new Set(['select', 'checkbox', 'radio', 'number']); // a press changes these, or may

  const roots = new Set();
  const innerRoots = new WeakMap(); // host → its shadow root, also a closed one
  let armed = false;
  let pressed = null; // the elements that a press was announced for, while it lasts
  let typing = null; // the elements that a key was announced for, while it is under way
  let isHeard = true; // whether the page is told of that key, not only of what it changes
  let passed = 0;
  let stopped = { protected: 0, file: 0, moved: 0 };
  let lettingGo = false; // a press ends without its click

  // -- what is protected ------------------------------------------------------------------------

  const above = (node) => node.parentNode ?? node.host ?? null;

  function* ancestry(node) {
    for (let one = node; one; one = above(one)) if (one.nodeType === Node.ELEMENT_NODE) yield one;
  }

  const anyProtected = (elements) => [...elements].some((element) => policy.isProtected(element));

  // Emptying a form empties the citizen's own fields with it.
  const resetsProtected = (element) =>
    (element.localName === 'button' || element.localName === 'input') && element.type === 'reset' &&
    element.form !== null && anyProtected(element.form.elements);

  // Deleting across a document that is edited as a whole deletes what lies within it.
  function editsProtected(element) {
    const isWhole = document.designMode === 'on';
    if (!isWhole && !element.isContentEditable) return false;
    return anyProtected((isWhole ? document : element).querySelectorAll('*'));
  }

  // Choosing one radio button lets go of another of its group, which may be the citizen's own.
  const choosesProtected = (element) =>
    element.localName === 'input' && element.type === 'radio' && anyProtected(fields()?.groupOf(element) ?? [element]);

  function isRefused(target) {
    if (policy.isProtected(target)) return true; // it looks at all around it, too
    for (const element of ancestry(target)) {
      if (resetsProtected(element) || choosesProtected(element)) return true;
      const control = element.localName === 'label' ? element.control : null;
      if (control && (policy.isProtected(control) || choosesProtected(control))) return true;
    }
    return false;
  }

  const labelled = (element) => {
    for (const one of ancestry(element)) if (one.localName === 'label' && one.control) return one.control;
    return element;
  };
  // A page which draws its own check boxes clicks the real ones by script, at a click of the operator's.
  const isToggle = (element) => element.localName === 'input' && ['checkbox', 'radio'].includes(element.type);
  const isFile = (element) => element.localName === 'input' && element.type === 'file';

  // Native popups lie over the window and outside its picture; the operator gets lists instead.
  const opensPopup = (element) =>
    (element.localName === 'select' && !element.multiple && element.size <= 1) ||
    (element.localName === 'input' && PICKERS.has(element.type));
  const PICKERS_OPEN = 'select:open, input:open';

  // A page may open such a popup itself, of any field and without focus (`showPicker`). Keys go into an open
  // popup past all events, so none may be open when one is sent. A field without a box has no popup.
  function closePopups() {
    for (const root of roots) {
      for (const element of root.querySelectorAll(PICKERS_OPEN)) {
        const [value, priority] = ['Value', 'Priority'].map((part) => element.style[`getProperty${part}`]('display'));
        element.style.setProperty('display', 'none', 'important');
        element.getBoundingClientRect(); // now, not with the next frame
        element.style.setProperty('display', value, priority);
        if (element.getAttribute('style') === '') element.removeAttribute('style');
      }
    }
  }

  const isOpener = (key, element) =>
    opensPopup(element) ? key === 'Enter' || key === 'Space' : Boolean(element.list) && key.startsWith('Arrow');

  // -- where things are -------------------------------------------------------------------------

  const inner = (element) => element.shadowRoot ?? innerRoots.get(element) ?? null;

  function elementAt(x, y) {
    let found = null;
    for (let root = document; root;) {
      const element = root.elementFromPoint(x, y);
      if (!element || element === found || element.getRootNode() !== root) break;
      found = element;
      root = inner(element);
    }
    return found;
  }

  function focused() {
    let element = document.activeElement;
    while (element && inner(element)?.activeElement) element = inner(element).activeElement;
    return element;
  }

  // An element with the hosts around it: whoever listens outside a closed root sees its host.
  function withHosts(element) {
    const found = new Set();
    for (let one = element; one; one = one.getRootNode().host) found.add(one);
    return found;
  }

  // -- the verdict on one event -----------------------------------------------------------------

  function isAnnounced(event, target) {
    switch (KINDS.get(event.type)) {
      case 'move': return true;
      case 'press': return Boolean(pressed?.has(target));
      // A key may click, too: Enter the button of a form, Space a checkbox.
      case 'release':
        if (event.type === 'click') return pressed !== null || typing !== null;
        return pressed !== null || lettingGo;
      case 'key': return Boolean(typing?.has(target)) && !editsProtected(target);
      case 'keyup': return typing !== null;
      default: return false;
    }
  }

  // Scrolling is harmless anywhere, but a wheel turns the number in a field with focus, and whatever
  // a page's own script turns by it.
  function turn(event) {
    const target = event.composedPath()[0];
    if (!armed || !event.isTrusted || target?.nodeType !== Node.ELEMENT_NODE) return;
    if (target === focused() && (isRefused(target) || awaits(target))) stop(event, 'protected');
    else if (isRefused(target)) event.stopImmediatePropagation();
  }

  function stop(event, why) {
    stopped[why] += 1;
    event.preventDefault();
    event.stopImmediatePropagation();
    // An IME cannot be stopped by its events; without focus it has nowhere to write.
    if (event.type === 'compositionstart') focused()?.blur();
  }

  function examine(event) {
    if (!armed) return;
    const target = event.composedPath()[0];
    if (target?.nodeType !== Node.ELEMENT_NODE) return void (event.isTrusted && stop(event, 'moved'));
    if (event.type === 'click' && isFile(target)) return void stop(event, 'file');
    if (event.type === 'click' && isToggle(target) && isRefused(target)) return void stop(event, 'protected');
    if (!event.isTrusted) return;
    if (isRefused(target)) stop(event, 'protected');
    else if (!isAnnounced(event, target)) stop(event, 'moved');
    else pass(event, target);
  }

  function pass(event, target) {
    passed += 1;
    if (!isHeard && event.type.startsWith('key')) event.stopImmediatePropagation();
    if ((event.type === 'mousedown' || event.type === 'click') && opensPopup(target)) {
      event.preventDefault(); // its popup
      if (event.type === 'mousedown') target.focus();
    }
  }

  // A field which hands its focus away within its own focus event keeps the text cursor, so that
  // inserted text would still go into it (Chromium 156): take the cursor away.
  function focusLeft(event) {
    const target = event.composedPath()[0];
    if (armed && target?.nodeType === Node.ELEMENT_NODE && isRefused(target)) getSelection()?.removeAllRanges();
  }

  // The browser's own menu offers to save, to print and to inspect (S-23). The page may show one of its own.
  const withoutMenu = (event) => event.preventDefault();

  // `document.open()` removes all listeners of a document, also ours; adding one twice does nothing.
  function listen() {
    for (const root of roots) {
      const place = root === document ? globalThis : root;
      for (const type of KINDS.keys()) place.addEventListener(type, examine, { capture: true, passive: false });
      place.addEventListener('focusout', focusLeft, true);
      place.addEventListener('contextmenu', withoutMenu, true);
    }
  }

  function addRoot(root) {
    if (roots.has(root)) return;
    roots.add(root);
    if (root.host) innerRoots.set(root.host, root);
    listen();
  }

  // -- announcements ----------------------------------------------------------------------------

  function begin() {
    listen();
    closePopups();
    passed = 0;
    stopped = { protected: 0, file: 0, moved: 0 };
    isHeard = true;
  }

  const fields = () => globalThis.madoguchiFields;
  const fieldOf = (element) => fields()?.idOf(labelled(element)) ?? null;
  const awaits = (element) => policy.classOf(element) === 'confirm';

  function verdictOn(element) {
    if (!element) return { verdict: 'nothing' };
    if (FRAMES.has(element.localName)) return { verdict: 'frame' };
    if (isRefused(element)) return { verdict: 'protected' };
    if (isFile(element) || isFile(labelled(element))) return { verdict: 'file' };
    return { verdict: 'fine', field: fieldOf(element) };
  }

  // A press on these changes them at once, so it cannot wait for the citizen's word; that on a list
  // whose options lie open comes to an option.
  function isTurnedByPress(element) {
    const field = element.closest('select') ?? element;
    return awaits(field) && (PRESSED.has(fields()?.kindOf(field)) && !opensPopup(field) || ['range', 'search'].includes(field.type));
  }

  // A place of this document within a frame's own document, in its CSS pixels.
  function inFrame(frame, x, y) {
    const box = frame.getBoundingClientRect();
    const scale = { x: box.width / (frame.offsetWidth || 1), y: box.height / (frame.offsetHeight || 1) };
    const style = getComputedStyle(frame);
    return {
      x: (x - box.left) / scale.x - frame.clientLeft - parseFloat(style.paddingLeft),
      y: (y - box.top) / scale.y - frame.clientTop - parseFloat(style.paddingTop),
    };
  }

  // A press comes at this place of the document, which is where the agent sends it.
  function aim(x, y) {
    begin();
    const element = elementAt(x, y);
    let answer = verdictOn(element);
    if (answer.verdict === 'fine' && isTurnedByPress(labelled(element))) answer = { ...answer, verdict: 'not_editable' };
    pressed = answer.verdict === 'fine' ? withHosts(element) : null;
    return answer.verdict === 'frame' ? { ...answer, ...inFrame(element, x, y) } : answer;
  }

  function isEditable(element) {
    const kind = fields()?.kindOf(element) ?? null;
    return kind !== null && !['select', 'checkbox', 'radio', 'file', 'date'].includes(kind) &&
      !element.readOnly && !element.disabled && !awaits(element);
  }

  function takesKey(element, key) {
    if (isOpener(key, element)) return false;
    const kind = fields()?.kindOf(element) ?? null;
    if (kind === null || !awaits(element)) return true;
    if (key === 'Escape') return element.type !== 'search'; // which it empties
    return HARMLESS.has(key) && (!KEYED.has(kind) && element.type !== 'range' || key === 'Tab');
  }

  // A key, or text if `key` is null, comes to what has focus.
  function expect(key) {
    begin();
    typing = null;
    const element = focused();
    if (!document.hasFocus() || (element && FRAMES.has(element.localName))) return { verdict: 'elsewhere' };
    const answer = verdictOn(element ?? document.documentElement);
    if (answer.verdict !== 'fine') return answer;
    if (!element || !(key === null ? isEditable(element) : takesKey(element, key))) return { ...answer, verdict: 'not_editable' };
    if (editsProtected(element)) return { verdict: 'protected' };
    typing = withHosts(element);
    return { ...answer, multiline: ['multiline', 'editable'].includes(fields()?.kindOf(element)), normalise: policy.ruleOf(element)?.normalise ?? null };
  }

  // Keys come to this field, which has just been given focus.
  function expectAt(element, heard = true) {
    if (focused() !== element || isRefused(element)) return false;
    begin();
    typing = withHosts(element);
    isHeard = heard;
    return true;
  }

  // What became of the last announced input. `isOver`: the press has ended.
  function settle(isOver) {
    if (armed) closePopups();
    typing = null;
    isHeard = true;
    if (isOver) pressed = null;
    return { passed, ...stopped };
  }

  function forget() {
    pressed = null;
    typing = null;
    lettingGo = false;
  }

  function arm() {
    armed = true;
    forget();
    begin();
    addEventListener('wheel', turn, { capture: true, passive: false });
    return true;
  }

  function disarm() {
    armed = false;
    forget();
    removeEventListener('wheel', turn, { capture: true });
    return true;
  }

  // What is pressed will be let go, but nothing is clicked.
  function letGo() {
    forget();
    lettingGo = true;
    return true;
  }

  addRoot(document);
  globalThis.madoguchiSay?.(JSON.stringify({ topic: 'guard', value: 'born' }));
  return { arm, disarm, isArmed: () => armed, letGo, addRoot, aim, expect, expectAt, settle, elementAt, focused, isRefused, editsProtected, opensPopup };
})();
