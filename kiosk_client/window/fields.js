// Lists the fields of one document for the operator, by class, without any value of the citizen's own
// (Z-05, design §4): label, state, place; the value only of `open` and `confirm` fields.
//
// Numbers them for the life of the document. Of a `hidden` field nothing is told, of a `citizen` one
// no value, and a label in which such a value is repeated is left out.
globalThis.madoguchiFields ??= (() => {
  const policy = globalThis.madoguchiPolicy;
  const guard = globalThis.madoguchiGuard;
  const { FIELDS: SELECTOR, isSecretField } = globalThis.madoguchiSecrets;
  const { nameOf, textOf, hasConcealedName } = globalThis.madoguchiLabels;

  const NO_FIELD = new Set(['hidden', 'button', 'submit', 'reset', 'image']);
  const KINDS = { number: 'number', checkbox: 'checkbox', radio: 'radio', file: 'file', password: 'secret', date: 'date' };
  const STRICTEST = ['hidden', 'citizen', 'confirm', 'open'];
  const LIMITS = { fields: 200, label: 80, value: 2000, options: 400, option: 120 };
  const SHORTEST_ECHO = 3; // one or two characters stand in every other label

  const roots = new Set();
  const numbers = new WeakMap();
  const byNumber = new Map();
  let count = globalThis.madoguchiPast?.fields ?? 0;

  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  // Half a surrogate pair, which a page may cut off, is no text for anybody else.
  const cut = (text, length) => [...text].slice(0, length).join('').toWellFormed();
  const isWidget = (element) => !('value' in element) || element.localName.includes('-');

  function numberOf(field) {
    if (!numbers.has(field)) {
      count += 1;
      numbers.set(field, count);
      byNumber.set(count, new WeakRef(field));
    }
    return numbers.get(field);
  }

  // -- which, of what kind ----------------------------------------------------------------------

  function kindOf(element) {
    if (!element?.matches?.(SELECTOR)) return null;
    if (element.localName === 'input') {
      if (NO_FIELD.has(element.type)) return null;
      if (isSecretField(element)) return 'secret';
      return KINDS[element.type] ?? 'text';
    }
    if (element.localName === 'textarea') return 'multiline';
    if (element.localName === 'select') return 'select';
    return element.isContentEditable ? 'editable' : null;
  }

  // Radio buttons of one name are one field, which is known by its first.
  function groupOf(radio) {
    if (!radio.name) return [radio];
    const all = radio.getRootNode().querySelectorAll(`input[type="radio"][name="${CSS.escape(radio.name)}"]`);
    return [...all].filter((other) => other.form === radio.form);
  }

  function fieldFor(element) {
    const kind = kindOf(element);
    if (kind === null) return null;
    return kind === 'radio' ? (groupOf(element)[0] ?? element) : element;
  }

  function* fields() {
    for (const root of roots) {
      if (root.host && !root.host.isConnected) continue;
      for (const element of root.querySelectorAll(SELECTOR)) {
        if (fieldFor(element) === element) yield element;
      }
    }
  }

  // A group is what the strictest of its buttons is.
  function classOf(field) {
    const classes = (kindOf(field) === 'radio' ? groupOf(field) : [field]).map((one) => policy.classOf(one));
    return STRICTEST.find((klass) => classes.includes(klass)) ?? null;
  }

  // -- what it is called ------------------------------------------------------------------------

  function labelOf(field, kind) {
    const said = policy.ruleOf(field)?.label?.ja;
    if (said) return said;
    const legend = textOf([field.closest('fieldset')?.querySelector('legend')]);
    const isGroup = kind === 'radio' && groupOf(field).length > 1;
    const group = field.closest('[role="radiogroup"]');
    const name = isGroup ? (group && nameOf(group)) || legend : nameOf(field);
    return legend && name && legend !== name ? `${legend} ${name}` : name || legend;
  }

  // -- what may be told -------------------------------------------------------------------------

  const isOwn = (klass) => klass === 'citizen' || klass === 'hidden';
  const plain = (text) => text.normalize('NFKC').replace(/\s+/g, '');
  const rawValue = (field) => (isWidget(field) ? (field.innerText ?? '') : field.value).replace(/\r\n?/g, '\n');

  function ownValues(found) {
    return found.filter(({ klass, kind }) => isOwn(klass) && !['checkbox', 'radio', 'file'].includes(kind))
      .map(({ field }) => plain(rawValue(field))).filter((value) => value.length >= SHORTEST_ECHO);
  }

  function valueOf(field, kind) {
    switch (kind) {
      case 'checkbox': return field.checked ? 'on' : '';
      case 'radio': return optionText(groupOf(field).find((radio) => radio.checked));
      case 'select': return tidy(field.selectedOptions[0]?.label);
      case 'file': return field.files.length > 0 ? 'on' : '';
      case 'editable': return rawValue(field).replace(/\n$/, '');
      default: return rawValue(field);
    }
  }

  const isFilled = (field, kind) => (kind === 'select' ? field.value !== '' : valueOf(field, kind) !== '');
  const isValid = (field) => (field.validity ? field.validity.valid : null);

  function mayCount(field, kind, klass) {
    if (!isOwn(klass)) return true;
    const rule = policy.ruleOf(field);
    return rule ? rule.count === true : kind === 'secret';
  }

  function boxOf(field, kind) {
    const parts = kind === 'radio' ? groupOf(field) : [field];
    const boxes = parts.flatMap((part) => [part, ...(['radio', 'checkbox'].includes(kind) ? part.labels : [])])
      .map((part) => part.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) return null;
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    return {
      x: left, y: top, w: Math.max(...boxes.map((box) => box.right)) - left, h: Math.max(...boxes.map((box) => box.bottom)) - top,
    };
  }

  // Of this document, or told by the page's others.
  const echoes = (text, secrets) => secrets.some((secret) => plain(text).includes(secret)) || globalThis.madoguchiEchoes.isSaid(text);

  // A label, and the profile's English one, unless it repeats what only the citizen knows.
  function namesFor(field, secrets = ownValues(everything())) {
    const label = labelOf(field, kindOf(field));
    const labelEn = policy.ruleOf(field)?.label?.en ?? null;
    const isEcho = echoes(label, secrets) || echoes(labelEn ?? '', secrets);
    return isEcho ? { label: '', labelEn: null } : { label: cut(label, LIMITS.label), labelEn };
  }

  function view({ field, kind, klass, box }, secrets, active) {
    const filled = isFilled(field, kind);
    const value = isOwn(klass) || kind === 'file' || guard.editsProtected(field) ? null : cut(valueOf(field, kind), LIMITS.value);
    const isText = ['text', 'multiline', 'number', 'secret', 'editable'].includes(kind);
    return {
      number: numberOf(field), ...namesFor(field, secrets), kind, klass, box, filled,
      required: Boolean(field.required) || field.getAttribute('aria-required') === 'true',
      focused: kind === 'radio' ? groupOf(field).includes(active) : active === field,
      valid: filled ? isValid(field) : null,
      length: isText && mayCount(field, kind, klass) ? [...rawValue(field)].length : null,
      maxLength: field.maxLength > 0 ? field.maxLength : null,
      value: value !== null && echoes(value, secrets) ? null : value,
      suggests: !isOwn(klass) && hasSuggestions(field, kind),
    };
  }

  function everything() {
    const found = [];
    for (const field of fields()) {
      const [kind, klass] = [kindOf(field), classOf(field)];
      if (klass !== null) found.push({ field, kind, klass, box: boxOf(field, kind) });
    }
    return found;
  }

  function list() {
    const found = everything();
    const secrets = ownValues(found);
    const active = guard.focused();
    return found.filter(({ klass, box }) => klass !== 'hidden' && box !== null).slice(0, LIMITS.fields)
      .map((one) => view(one, secrets, active));
  }

  // -- options ----------------------------------------------------------------------------------

  // What the picture conceals of a button's label is not told either. To leave out one option of a fixed
  // list because the citizen chose it elsewhere would tell what they chose.
  function optionText(radio) {
    return radio && !hasConcealedName(radio) ? cut(nameOf(radio) || tidy(radio.value), LIMITS.option) : '';
  }

  const hasSuggestions = (field, kind) => ['text', 'number'].includes(kind) && Boolean(field.list?.options.length);

  // What the browser would drop down of a `datalist`, but for what only the citizen knows.
  function suggestions(field) {
    const secrets = ownValues(everything());
    const values = [...field.list.options].filter((one) => !one.disabled).map((one) => one.value.toWellFormed())
      .filter((value) => tidy(value) !== '' && [...value].length <= LIMITS.option && !echoes(value, secrets));
    return { total: values.length, options: values.slice(0, LIMITS.options), selected: null };
  }

  function options(number) {
    const field = get(number);
    const kind = kindOf(field);
    if (!field || guard.isRefused(field)) return null;
    if (hasSuggestions(field, kind)) return suggestions(field);
    if (kind !== 'select' && kind !== 'radio') return null;
    const all = kind === 'select' ? [...field.options] : groupOf(field);
    const texts = all.map((one) => (kind === 'select' ? cut(tidy(one.label), LIMITS.option) : optionText(one)));
    const selected = kind === 'select' ? field.selectedIndex : all.findIndex((radio) => radio.checked);
    return { total: all.length, options: texts.slice(0, LIMITS.options), selected: selected < 0 ? null : selected };
  }

  // -- telling ----------------------------------------------------------------------------------

  // Says once that the list is not what it was; the agent asks for it in its own time.
  let isStale = false;

  function changed() {
    if (isStale) return;
    isStale = true;
    globalThis.madoguchiSay?.(JSON.stringify({ topic: 'fields', value: null }));
  }

  function report() {
    isStale = false;
    return list();
  }

  const observer = new MutationObserver(changed);

  function addRoot(root) {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    changed();
  }

  function get(number) {
    const field = byNumber.get(number)?.deref() ?? null;
    return field?.isConnected ? field : null;
  }

  for (const type of ['input', 'change', 'focusin', 'focusout', 'scroll', 'resize', 'load', 'transitionend', 'animationend']) {
    addEventListener(type, changed, { capture: true, passive: true });
  }
  addRoot(document);
  return {
    addRoot, classOf, counted: () => count, get, groupOf, kindOf, list, namesFor, options, report, valueOf,
    idOf: (element) => { const field = fieldFor(element); return field && numberOf(field); },
  };
})();
