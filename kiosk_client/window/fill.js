// Prepares a field for the operator's input, and reads back what became of it (Z-05).
//
// Text and keys are sent by the browser, as trusted events, where it can: this script only moves
// focus, selects what is to be replaced and announces the rest to the guard. Where no key does it
// (colours, lists of several choices) it sets the value and dispatches `input` and `change` itself;
// such events are untrusted, which pages hardly ever notice.
globalThis.madoguchiFill ??= (() => {
  const guard = globalThis.madoguchiGuard;
  const fields = globalThis.madoguchiFields;
  const policy = globalThis.madoguchiPolicy;

  // How an input is filled which takes no text: `parts` are typed one by one, `steps` are gone by
  // arrow keys, and a colour has nothing but its native popup.
  const DATES = ['date', 'time', 'month', 'week', 'datetime-local'];
  const WAYS = new Map([...DATES.map((type) => [type, 'parts']), ['range', 'steps'], ['color', 'set']]);
  const wayOf = (field) => (field.localName === 'input' ? WAYS.get(field.type) : null) ?? 'text';
  const ruleFor = (field) => (field.type === 'date' ? 'date' : wayOf(field) === 'text' ? null : 'halfwidth');
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
    const normalise = policy.ruleOf(field)?.normalise ?? ruleFor(field);
    return {
      verdict: 'fine', kind, klass, normalise, way: wayOf(field), type: field.type ?? null, ...fields.namesFor(field),
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
  function take(element, isHeard = true) {
    show(element);
    element.focus({ preventScroll: true });
    return guard.expectAt(element, isHeard);
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

  // Verdict on a field which is now to be filled by keys. As with the browser's own popup, its page
  // hears of the change but of no key: many pages swallow keys so that only the popup is used.
  function enterByKeys(number) {
    const { verdict } = check(number);
    return verdict !== 'fine' || take(fields.get(number), false) ? verdict : 'gone';
  }

  // Where a slider stands, and between which ends it moves by which steps; null if it is none any more.
  function scale(number) {
    const field = fields.get(number);
    if (!field || wayOf(field) !== 'steps') return null;
    const asNumber = (text, other) => (text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : other);
    const step = field.step === 'any' || Number(field.step) > 0 ? field.step : '1';
    return { value: field.value, min: asNumber(field.min, '0'), max: asNumber(field.max, '100'), step: asNumber(step, 'any') };
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
    return wayOf(field) === 'text' ? fields.valueOf(field, fields.kindOf(field)) : field.value;
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

  let shifted = null; // a list that was put next to the option, and where it was

  // The key was not sent: the list says again what it said before.
  function putBack() {
    if (shifted && shifted.field.selectedIndex === shifted.to) shifted.field.selectedIndex = shifted.from;
    return true;
  }

  // The key that chooses it; null if none does. A list is put, without a word, next to the option,
  // so that one arrow key chooses it, with the trusted events that the page would have from a citizen.
  function keyToChoose(number, place) {
    const field = fields.get(number);
    const part = partFor(field, place);
    if (part.localName !== 'option') return take(part) ? 'Space' : null;
    if (field.multiple || field.size > 1 || field.options.length < 2 || !take(field)) return null;
    shifted = { field, from: field.selectedIndex, to: place === 0 ? 1 : place - 1 };
    field.selectedIndex = shifted.to;
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

  const FROM_CARD = new Set(['text', 'multiline', 'number', 'date', 'select', 'radio']);

  // Fields that the site profile fills from the citizen's card, as far as their class lets it.
  function forCard() {
    return fields.list().flatMap(({ number }) => {
      const what = policy.ruleOf(fields.get(number))?.card ?? null;
      if (what === null) return [];
      const { verdict, kind, normalise, multiline } = check(number);
      return verdict === 'fine' && FROM_CARD.has(kind) ? [{ number, what, kind, normalise, multiline }] : [];
    });
  }

  // Fields that the site profile fills with the ID of the citizen's letter (申請書ID).
  function forLetter() {
    return fields.list().flatMap(({ number }) => {
      if (policy.ruleOf(fields.get(number))?.letter !== true) return [];
      const { verdict, kind, normalise, multiline } = check(number);
      return verdict === 'fine' && kind === 'text' ? [{ number, what: 'application_id', kind, normalise, multiline }] : [];
    });
  }

  return {
    forCard, forLetter, check, enter, enterByKeys, finish, scale, focus, read, leave, set, option, keyToChoose, putBack, choose, isTicked, keyToTick, tick,
  };
})();
