// Refuses, inside the page, every input that would reach a field of the citizen's own (Z-05, T1, T2).
//
// The agent looks at the target before it sends an input, but by the time the input arrives the page
// may have moved focus or put another field under the pointer. Only the renderer knows where an
// event really goes, at the moment it goes there. So while the guard is armed it works by an
// allow-list: the agent announces each press and each key with the element it looked at, and a
// trusted event passes only if it goes to that element and the element is not protected. An event
// that nobody announced (a local mouse that slipped by the shield, a drop, a paste) is stopped, too.
// About drags it asks `drags.js`.
//
// Runs in the isolated world of every frame, before any script of the page, so its listeners are the
// first on each window. Events of page scripts (`isTrusted` false) are the page's own business, but
// for clicks which open a file dialog or turn a protected check box.
globalThis.madoguchiGuard ??= (() => {
  const {
    awaits, closePopups, editsProtected, elementAt, focused, inFrame, isEditable, isFile, isFrame, isRefused, isToggle,
    isTurnedByPress, labelled, opensPopup, roots, takesKey, textRule, verdictOn, withHosts,
  } = globalThis.madoguchiTargets;
  const drags = globalThis.madoguchiDrags;

  const PRESS = ['pointerdown', 'mousedown', 'touchstart'];
  const RELEASE = ['pointerup', 'mouseup', 'touchend', 'click', 'dblclick'];
  const MOVE = ['pointermove', 'mousemove', 'touchmove', 'pointerover', 'mouseover', 'pointerenter', 'mouseenter'];
  const KEY = ['keydown', 'keypress', 'beforeinput', 'textInput'];
  const NEVER = ['contextmenu', 'auxclick', 'cut', 'copy', 'paste', 'compositionstart'];
  const KINDS = new Map([
    ...PRESS.map((type) => [type, 'press']), ...RELEASE.map((type) => [type, 'release']),
    ...MOVE.map((type) => [type, 'move']), ...KEY.map((type) => [type, 'key']),
    ['keyup', 'keyup'], ['dragstart', 'drag'], ...drags.HOVER.map((type) => [type, 'hover']), ['drop', 'drop'], ...NEVER.map((type) => [type, 'never']),
  ]);
  const TEXT = new Set(['beforeinput', 'textInput']); // what text comes as; a keyboard's begins with a key

  const here = document;
  let armed = false;
  let pressed = null; // the elements that a press was announced for, while it lasts
  let held = null; // the element of a press which may become a drag
  let typing = null; // the elements that a key was announced for, while it is under way
  let meant = null; // the same, until it is asked what became of it: a lease may end before that
  let staying = null; // the field to which more text may come, and how it took the last one
  let isHeard = true; // whether the page is told of that key, not only of what it changes
  let passed = 0;
  let stopped = { protected: 0, file: 0, moved: 0 };
  let lettingGo = false; // a press ends without its click

  // -- the verdict on one event -----------------------------------------------------------------

  function isAnnounced(event, target) {
    switch (KINDS.get(event.type)) {
      case 'move': return true;
      case 'press': return Boolean(pressed?.has(target));
      // A key may click, too: Enter the button of a form, Space a checkbox.
      case 'release':
        if (event.type === 'click') return pressed !== null || typing !== null;
        return pressed !== null || lettingGo;
      case 'key': return Boolean(typing?.has(target) || isMore(event, target)) && !editsProtected(target) || drags.isLanding(event, target);
      case 'keyup': return typing !== null;
      default: return false;
    }
  }

  // Text follows text: it need not be announced again while the same field takes it in the same way.
  function isMore(event, target) {
    if (staying === null || staying.isOver || !staying.elements.has(target) || !TEXT.has(event.type)) return false;
    if (event.type === 'beforeinput' && event.inputType !== 'insertText') return false; // a correction, a drop
    return isEditable(staying.element) && JSON.stringify(textRule(staying.element)) === staying.rule;
  }

  // Between one text and the next one nothing is under way, so what happens then is no part of either. Nor
  // is a pointer that moves, or under which the page does: it says nothing of a key or a press.
  const counts = (event) => KINDS.get(event.type) !== 'move' && (staying === null || TEXT.has(event.type));

  // Scrolling is harmless anywhere, but a wheel turns the number in a field with focus, and whatever
  // a page's own script turns by it.
  function turn(event) {
    const target = event.composedPath()[0];
    if (!armed || !event.isTrusted || target?.nodeType !== Node.ELEMENT_NODE) return;
    if (target === focused() && (isRefused(target) || awaits(target))) stop(event, 'protected');
    else if (isRefused(target)) event.stopImmediatePropagation();
  }

  function stop(event, why) {
    // Without the text being taken from where it was, a drop is a copy.
    if (counts(event) && event.inputType !== 'deleteByDrag') stopped[why] += 1;
    event.preventDefault();
    event.stopImmediatePropagation();
    // To prevent the passing of a drag is to accept its drop.
    if (KINDS.get(event.type) === 'hover') event.dataTransfer.dropEffect = 'none';
    // An IME cannot be stopped by its events; without focus it has nowhere to write.
    if (event.type === 'compositionstart') focused()?.blur();
  }

  function refusalOf(event, target) {
    switch (KINDS.get(event.type)) {
      case 'drag': return drags.refusalOfStart(event, target, held);
      case 'hover': return drags.refusalOfHover(event);
      case 'drop': return drags.refusalOfDrop(event, target);
      default: return isAnnounced(event, target) ? null : 'moved';
    }
  }

  function meet(event, target) {
    const why = refusalOf(event, target);
    if (why === null) pass(event, target);
    else stop(event, why);
  }

  function examine(event) {
    if (!armed) return;
    const [node] = event.composedPath();
    const target = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node; // selected text is dragged
    if (target?.nodeType !== Node.ELEMENT_NODE) return void (event.isTrusted && stop(event, 'moved'));
    if (event.type === 'click' && isFile(target)) return void stop(event, 'file');
    if (event.type === 'click' && isToggle(target) && isRefused(target)) return void stop(event, 'protected');
    if (!event.isTrusted) return;
    if (isRefused(target)) stop(event, 'protected');
    else meet(event, target);
  }

  function pass(event, target) {
    if (counts(event)) passed += 1;
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
    globalThis.madoguchiTargets.addRoot(root);
    listen();
  }

  // -- announcements ----------------------------------------------------------------------------

  function begin() {
    // Our listeners are gone with it; `anew.js` comes for the document that is there now.
    if (document !== here) throw new Error('another document is in this window');
    listen();
    closePopups();
    passed = 0;
    stopped = { protected: 0, file: 0, moved: 0 };
    isHeard = true;
    staying = null;
    meant = null;
  }

  // A press comes at this place of the document, which is where the agent sends it.
  function aim(x, y, mayDrag = false) {
    begin();
    drags.end();
    const element = elementAt(x, y);
    let answer = verdictOn(element);
    if (answer.verdict === 'fine' && isTurnedByPress(labelled(element))) answer = { ...answer, verdict: 'not_editable' };
    pressed = answer.verdict === 'fine' ? withHosts(element) : null;
    held = answer.verdict === 'fine' && mayDrag ? element : null;
    return answer.verdict === 'frame' ? { ...answer, ...inFrame(element, x, y) } : answer;
  }

  // What is dragged is dropped at this place.
  function aimDrop(x, y) {
    begin();
    const element = elementAt(x, y);
    const answer = verdictOn(element);
    if (answer.verdict === 'frame') return { ...answer, ...inFrame(element, x, y) };
    if (answer.verdict === 'fine' && !drags.takesDrop(element)) return { ...answer, verdict: 'not_editable' };
    if (answer.verdict === 'fine') drags.announce(element);
    return answer;
  }

  // A key, or text if `key` is null, comes to what has focus.
  function expect(key) {
    begin();
    typing = null;
    const element = focused();
    if (!document.hasFocus() || (element && isFrame(element))) return { verdict: 'elsewhere' };
    const answer = verdictOn(element ?? document.documentElement);
    if (answer.verdict !== 'fine') return answer;
    if (!element || !(key === null ? isEditable(element) : takesKey(element, key))) return { ...answer, verdict: 'not_editable' };
    if (editsProtected(element)) return { verdict: 'protected' };
    typing = meant = withHosts(element);
    return { ...answer, ...textRule(element) };
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
    if (isOver) endPress();
    return { passed, ...stopped };
  }

  // The same of text. More may come to that field without a word before it, if it stays as it is.
  function settleText() {
    const element = focused();
    const to = meant ?? staying?.elements ?? null;
    meant = null;
    const wasOver = staying?.isOver ?? false;
    const fate = settle(false);
    staying = null;
    // Whatever was counted belongs to something else, and this text was stopped.
    if (to === null) return { passed: 0, protected: 0, file: 0, moved: 1, stays: false };
    const isWhole = fate.passed > 0 && fate.protected + fate.moved + fate.file === 0;
    const isTrusted = isWhole && !wasOver && pressed === null && to.has(element);
    const stays = isTrusted && expect(null).verdict === 'fine';
    if (stays) staying = { element, elements: typing, rule: JSON.stringify(textRule(element)), isOver: false };
    typing = meant = null;
    return { ...fate, stays };
  }

  // Something else is announced, here or in another document: no more text comes unannounced.
  function endText() {
    if (staying !== null) staying.isOver = true;
    return true;
  }

  function endPress() {
    pressed = null;
    held = null;
    drags.end();
  }

  function forget() {
    endPress();
    typing = null;
    endText();
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

  // `document.open()`: what comes then has none of the listeners, and no trust holds for it. What was
  // counted before stays counted: text that has arrived must not be sent again.
  new MutationObserver(() => {
    listen();
    endText();
  }).observe(document, { childList: true });

  addRoot(document);
  globalThis.madoguchiSay?.(JSON.stringify({ topic: 'guard', value: 'born' }));
  return { arm, disarm, isArmed: () => armed, letGo, addRoot, aim, aimDrop, isDragging: drags.isDragging, expect, expectAt, endText, settle, settleText, elementAt, focused, isRefused, editsProtected, opensPopup };
})();
