// Prepares a field for the operator's input, and reads back what became of it (Z-05).
//
// Text and keys are sent by the browser, as trusted events, where it can: this script only moves
// focus, selects what is to be replaced and announces the rest to the guard. Where no key does it
// (dates, lists of several choices) it sets the value and dispatches `input` and `change` itself;
// such events are untrusted, which pages hardly ever notice.
globalThis.madoguchiFill ??= (() => {
  const guard = globalThis.madoguchiGuard;
  const fields = globalThis.madoguchiFields;
  const policy = globalThis.madoguchiPolicy;

  const SET_ONLY = new Set(['date', 'time', 'month', 'week', 'datetime-local', 'color', 'range']);
  const isSetOnly = (field) => field.localName === 'input' && SET_ONLY.has(field.type);
  const isLocked = (field) =>
    field.matches(':disabled') || field.readOnly === true || field.getAttribute('aria-readonly') === 'true' ||
    field.getAttribute('aria-disabled') === 'true';

  // What the agent must know before it changes a field.
  function check(number) {
    const field = fields.get(number);
    if (!field) return { verdict: 'gone' };
    const [kind, klass] = [fields.kindOf(field), fields.classOf(field)];
    if (klass === null || klass === 'hidden') return { verdict: 'gone' };
    if (klass === 'citizen' || guard.isRefused(field)) return { verdict: 'protected' };
    if (kind === 'file') return { verdict: 'file' };
    if (isLocked(field)) return { verdict: 'not_editable' };
    const normalise = policy.ruleOf(field)?.normalise ?? (field.type === 'date' ? 'date' : null);
    return {
      verdict: 'fine', kind, klass, normalise, setOnly: isSetOnly(field), label: fields.nameFor(field),
      multiline: kind === 'multiline' || kind === 'editable',
    };
  }

  function show(element) {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isInside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    if (!isInside) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }

  function selectAll(field) {
    if (typeof field.select === 'function') return field.select();
    const range = document.createRange();
    range.selectNodeContents(field);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // Whether the next key or text is announced for it. False: its page moved focus away.
  function take(element) {
    show(element);
    element.focus({ preventScroll: true });
    return guard.expectAt(element);
  }

  // Verdict on a field which is now ready to have all of its content replaced.
  function enter(number) {
    const { verdict } = check(number);
    if (verdict !== 'fine') return verdict;
    const field = fields.get(number);
    if (!take(field)) return 'gone';
    selectAll(field);
    return verdict;
  }

  function focus(number) {
    const field = fields.get(number);
    if (!field) return false;
    show(field);
    field.focus({ preventScroll: true });
    return guard.focused() === field;
  }

  function read(number) {
    const field = fields.get(number);
    if (!field || guard.isRefused(field)) return null;
    return isSetOnly(field) ? field.value : fields.valueOf(field, fields.kindOf(field));
  }

  // Browsers tell of a change of text when focus leaves.
  function leave(number) {
    const field = fields.get(number);
    if (field && guard.focused() === field) field.blur();
    return true;
  }

  // What became of the text that was announced by `enter`, and what the field holds now.
  function finish(number) {
    const fate = guard.settle(false);
    if (fate.protected === 0 && fate.moved === 0) leave(number);
    return { ...fate, value: read(number) };
  }

  function tell(element) {
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  function set(number, value) {
    const field = fields.get(number);
    if (!field || guard.isRefused(field)) return false;
    show(field);
    field.value = value;
    return tell(field);
  }

  // -- choices ----------------------------------------------------------------------------------

  function partFor(field, option) {
    const parts = fields.kindOf(field) === 'select' ? field.options : fields.groupOf(field);
    return parts[option] ?? null;
  }

  const isChosen = (part) => (part.localName === 'option' ? part.selected : part.checked);

  // Verdict on one option: `done` if it is chosen already.
  function option(number, place) {
    const field = fields.get(number);
    const part = field && partFor(field, place);
    if (!part) return 'gone';
    if (guard.isRefused(part)) return 'protected';
    if (part.matches(':disabled') || part.hidden) return 'not_editable';
    return isChosen(part) ? 'done' : 'fine';
  }

  // The key that chooses it; null if none does. A list is put, without a word, next to the option,
  // so that one arrow key chooses it, with the trusted events that the page would have from a citizen.
  function keyToChoose(number, place) {
    const field = fields.get(number);
    const part = partFor(field, place);
    if (part.localName !== 'option') return take(part) ? 'Space' : null;
    if (field.multiple || field.size > 1 || field.options.length < 2 || !take(field)) return null;
    field.selectedIndex = place === 0 ? 1 : place - 1;
    return place === 0 ? 'ArrowUp' : 'ArrowDown';
  }

  function choose(number, place) {
    const field = fields.get(number);
    const part = partFor(field, place);
    if (guard.isRefused(part)) return false;
    if (part.localName !== 'option') part.click();
    else {
      part.selected = true;
      tell(field);
    }
    return true;
  }

  const isTicked = (number) => fields.get(number)?.checked ?? null;
  const keyToTick = (number) => (take(fields.get(number)) ? 'Space' : null);

  function tick(number) {
    const field = fields.get(number);
    if (!field || guard.isRefused(field)) return false;
    field.click();
    return true;
  }

  return { check, enter, finish, focus, read, leave, set, option, keyToChoose, choose, isTicked, keyToTick, tick };
})();
