// Judges HTML drags (`draggable`, selected text) where they start, pass and are dropped (Z-05, T1, T2).
//
// The browser itself turns an operator's press, moves and release into a drag, so what is carried never
// leaves it. `guard.js` asks here about each event of such a drag, which starts only under an announced
// press of the mouse and is dropped only on an element which was announced for that. What a drag carries by
// itself is taken from it (the address of a link, the file of an image), but for the text that is selected,
// in which nothing protected may lie. A page may give its drags what it likes, but for files.
globalThis.madoguchiDrags ??= (() => {
  const policy = globalThis.madoguchiPolicy;
  const { editsProtected, isEditable, isFile, isRefused, textRule, withHosts } = globalThis.madoguchiTargets;

  const HOVER = ['dragenter', 'dragover', 'dragleave'];
  const PLAIN = new Set(['text/plain', 'text/html']); // what selected text is carried as
  const LANDS = new Set(['textInput', 'beforeinput']);
  const CHOICES = new Set(['select', 'checkbox', 'radio', 'file', null]);

  let origin = null; // what is dragged, if it is of this document
  let place = null; // where it may be dropped: the element, those which stand for it, whether it was

  const above = (node) => node.parentNode ?? node.host ?? null;
  const kindOf = (element) => globalThis.madoguchiFields?.kindOf(element) ?? null;

  function isWithin(node, element) {
    for (let one = node; one; one = above(one)) if (one === element) return true;
    return false;
  }

  // -- what is carried --------------------------------------------------------------------------

  // Whether some of an element is selected, in its own tree or in one around it.
  function isSelected(element) {
    for (const one of withHosts(element)) {
      const root = one.getRootNode();
      const selections = [getSelection(), root.getSelection?.()];
      if (selections.some((selection) => selection?.containsNode(one, true))) return true;
    }
    return false;
  }

  function selectsProtected() {
    for (const root of globalThis.madoguchiTargets.roots) {
      for (const element of root.querySelectorAll('*')) if (policy.isProtected(element) && isSelected(element)) return true;
    }
    return false;
  }

  // Why a drag may not start; null if it may. `pressed` is the element which the press was announced for.
  function refusalOfStart(event, target, pressed) {
    if (pressed === null || !(isWithin(pressed, target) || isWithin(target, pressed))) return 'moved';
    const { types, items } = event.dataTransfer;
    if (isFile(target)) return 'file';
    if (!types.every((type) => PLAIN.has(type))) items.clear();
    else if (types.length > 0 && selectsProtected()) return 'protected';
    origin = target;
    return null;
  }

  // -- where it goes ----------------------------------------------------------------------------

  // What edits the text at an element; null where none would land.
  function editorOf(element) {
    if (document.designMode === 'on') return document.documentElement;
    let editor = CHOICES.has(kindOf(element)) ? null : element;
    for (let one = element; one; one = above(one)) if (one.isContentEditable) editor = one;
    return editor;
  }

  // Text that lands is as if it were typed, but nobody can fit it to a rule.
  function takesText(editor) {
    if (document.designMode === 'on' || isRefused(editor) || editsProtected(editor)) return false;
    return isEditable(editor) && textRule(editor).normalise === null;
  }

  function takesDrop(element) {
    const editor = editorOf(element);
    return editor === null || takesText(editor);
  }

  const refusalOfHover = (event) => (event.dataTransfer?.types.includes('Files') ? 'file' : null);

  function refusalOfDrop(event, target) {
    if (refusalOfHover(event) !== null || isFile(target)) return 'file';
    if (place === null || !place.elements.has(target) || !takesDrop(target)) return 'moved';
    place.isReached = true;
    // Nothing can land here but what the page does itself; the browser would go to an address.
    if (target === place.element && editorOf(target) === null) event.preventDefault();
    return null;
  }

  // -- text that lands ----------------------------------------------------------------------------

  // Whether such an event comes of a drop that has passed: text which comes, or leaves where it was.
  function isLanding(event, target) {
    if (!place?.isReached || !LANDS.has(event.type)) return false;
    if (event.inputType === 'deleteByDrag') return isHostOf(origin, target) || isWithin(origin, target) && takesChange(target);
    if (event.type === 'beforeinput' && event.inputType !== 'insertFromDrop') return false;
    return isHostOf(place.element, target) || editorOf(target) !== null && editorOf(target) === editorOf(place.element) && takesText(editorOf(target));
  }

  // What listens outside a closed root sees its host; who listens within decides.
  const isHostOf = (element, host) => element !== null && element !== host && withHosts(element).has(host);
  const takesChange = (element) => isEditable(element) && !editsProtected(element);

  // -- for the guard ------------------------------------------------------------------------------

  function announce(element) {
    place = { element, elements: withHosts(element), isReached: false };
  }

  // The press which began it is over, however it ended.
  function end() {
    origin = null;
    place = null;
  }

  addEventListener('dragend', () => { origin = null; }, true);

  return { HOVER, announce, end, isDragging: () => origin !== null, isLanding, refusalOfDrop, refusalOfHover, refusalOfStart, takesDrop };
})();
