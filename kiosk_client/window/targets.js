// What of a page the operator's input may not reach or change, and where it would go (Z-05, T1, T2).
//
// Answers for `guard.js`, which acts on them: which elements are protected also through what they do to
// others (a label, a reset button, a group of radio buttons, a region edited as a whole), which open a popup
// of the browser's own, and what lies at a place or has focus, in closed shadow roots, too.
globalThis.madoguchiTargets ??= (() => {
  const policy = globalThis.madoguchiPolicy;

  const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe']);
  const PICKERS = new Set(['date', 'time', 'month', 'week', 'datetime-local', 'color']);

  // Keys which leave the value of a field that awaits the citizen's confirmation as it is.
  const HARMLESS = new Set(['Tab', 'Escape', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
  const KEYED = new Set(['select', 'checkbox', 'radio', 'number', 'date']); // arrow keys change these
  const PRESSED = new Set(['select', 'checkbox', 'radio', 'number']); // a press changes these, or may

  const roots = new Set();
  const innerRoots = new WeakMap(); // host → its shadow root, also a closed one
  const fields = () => globalThis.madoguchiFields;
  const fieldOf = (element) => fields()?.idOf(labelled(element)) ?? null;
  const isFrame = (element) => FRAMES.has(element.localName);
  const awaits = (element) => policy.classOf(element) === 'confirm';

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

  // -- what an input may do to an element --------------------------------------------------------

  function verdictOn(element) {
    if (!element) return { verdict: 'nothing' };
    if (isFrame(element)) return { verdict: 'frame' };
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

  // How text for this element must be; the same for as long as one element takes it in the same way.
  const textRule = (element) => ({
    multiline: ['multiline', 'editable'].includes(fields()?.kindOf(element)), normalise: policy.ruleOf(element)?.normalise ?? null,
  });

  function addRoot(root) {
    roots.add(root);
    if (root.host) innerRoots.set(root.host, root);
  }

  return {
    addRoot, awaits, closePopups, editsProtected, elementAt, focused, inFrame, isEditable, isFile, isFrame, isRefused, isToggle,
    isTurnedByPress, labelled, opensPopup, roots, takesKey, textRule, verdictOn, withHosts,
  };
})();
