// Which elements of a document are password-like (design §4, Z-07): pure questions about the DOM.
//
// Recognised: what the browser, the markup or the words around a field call a secret, boxes of one
// character, masked text, and keypads. Not recognised: what has no such name, such as a picture
// of a keypad drawn on a canvas.
globalThis.madoguchiSecrets ??= (() => {
  const WORDS =
    /暗証|暗唱番号|あんしょう|アンショウ|パスワード|パスコード|パスフレーズ|ワンタイム|セキュリティ(コード|番号)|合言葉|秘密の(質問|答え)|pass[-_ ]?(word|wd|code|phrase)|one[-_ ]?time/i;
  const SHORT_WORDS = new Set(['pin', 'pins', 'pincode', 'pinno', 'passwd', 'pwd', 'pw', 'otp', 'cvv', 'cvc', 'csc']);
  const WORD_STARTS = /^(ans[hy]o|himitsu)/; // romanised, as in names of fields
  const TOKENS = /(^|\s)(current-password|new-password|one-time-code|cc-[a-z-]+)(\s|$)/i;
  const WIDGETS = /(password|passcode|pin|otp)-?(input|field|box|entry|code)/;
  const FORGOTTEN = /忘れ|forg[eo]t/i; // the link beside a field, not the field
  const MASKING_FONT = /text-?security|passw|dotsfont/i;
  const PAD = /(pin|key|num)[-_ ]?pad|(virtual|software|screen)[-_ ]?key|テンキー/i;
  const FIELDS = 'input, textarea, select, [contenteditable], [role="textbox"], [role="spinbutton"]';
  const NOT_TYPED = new Set(['hidden', 'button', 'submit', 'reset', 'image', 'checkbox', 'radio', 'range', 'color', 'file']);
  const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';
  const SILENT = new Set(['script', 'style', 'template', 'noscript']);
  const NO_PAD = new Set(['input', 'textarea', 'select', 'link', 'style', 'script']);
  // A label or placeholder which says how to fill in a field, not what it is.
  const NO_NAME = /^[\s\d*●・•.-]*$|もう[一1]度|再入力|再度|回目|確認用|新しい|現在の|入力|桁|文字|半角|全角|again|repeat|re-?enter|digits/i;
  const KEY_SAYS = /^(?:数字|number|digit|key)?\s*([0-9])\s*(?:\+|[a-z]{1,4}|[ぁ-んァ-ヶー]{1,5}|key)?$/i;
  const PIN_BOXES = { least: 3, most: 8 };
  const MAX_CONTEXT_CHARS = 80;
  const MAX_KEY_CHARS = 12;
  const LEVELS = 3;

  const shortText = (node) => {
    const text = SILENT.has(node?.localName) ? '' : (node?.textContent ?? '').trim();
    return text.length <= MAX_CONTEXT_CHARS ? text : '';
  };
  const isTyped = (field) => field.localName !== 'select' && !(field.localName === 'input' && NOT_TYPED.has(field.type));
  const typedFields = (container) => [...container.querySelectorAll(FIELDS)].filter(isTyped);
  const isCustom = (element) => element.localName.includes('-');
  const around = (node) => node.parentElement ?? node.getRootNode().host ?? null;

  // What is written before a field, nearest first, up to the field before it.
  function textBefore(field) {
    const found = [];
    for (let node = field, up = 0; node && up <= LEVELS; node = around(node), up += 1) {
      for (let other = node.previousSibling; other && found.length < LEVELS; other = other.previousSibling) {
        if (other.nodeType === Node.ELEMENT_NODE && ((other.matches(FIELDS) && isTyped(other)) || typedFields(other).length > 0)) return found;
        const text = shortText(other);
        if (text) found.push(text);
      }
    }
    return found;
  }

  function headingBefore(field) {
    for (let node = field, up = 0; node && up <= LEVELS; node = around(node), up += 1) {
      for (let other = node.previousElementSibling; other; other = other.previousElementSibling) {
        if (other.matches(HEADINGS)) return shortText(other);
      }
    }
    return '';
  }

  // Labels which belong to the field by markup: label, header of its row, term of its description.
  function labelsOf(field) {
    const root = field.getRootNode();
    const described = (field.getAttribute('aria-labelledby') ?? '') + ' ' + (field.getAttribute('aria-describedby') ?? '');
    const row = field.closest('tr, dl > div');
    const labels = field.labels ?? [field.closest('label'), field.id && root.querySelector(`label[for="${CSS.escape(field.id)}"]`)];
    return [
      field.getAttribute('aria-label'), field.getAttribute('label'),
      ...[...labels].map((label) => label?.textContent),
      ...described.split(/\s+/).filter(Boolean).map((id) => root.getElementById?.(id)?.textContent),
      shortText(row?.querySelector('th, dt')),
      field.closest('dd')?.previousElementSibling?.textContent,
    ].filter(Boolean);
  }

  // Everything that names a field for a person or a program, also from outside its shadow root.
  function namesOf(field) {
    const labels = labelsOf(field);
    const placeholder = field.getAttribute('placeholder');
    const isNamed = [...labels, placeholder].some((name) => name && !NO_NAME.test(name));
    const host = field.getRootNode().host;
    const isWrapped = host && typedFields(field.getRootNode()).length <= 2;
    return [
      ...labels, placeholder, ...['name', 'id', 'class', 'title', 'data-testid'].map((name) => field.getAttribute(name)),
      shortText(field.closest('fieldset')?.querySelector('legend')),
      ...(isNamed ? [] : [...textBefore(field), headingBefore(field)]),
      ...(isWrapped ? namesOf(host) : []),
    ].filter(Boolean);
  }

  const words = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/);
  const secretName = (names) =>
    names.find((name) => WORDS.test(name) || words(name).some((word) => SHORT_WORDS.has(word) || WORD_STARTS.test(word)));
  const namedSecret = (names) => secretName(names) !== undefined;

  function isMasked(element) {
    const { webkitTextSecurity, fontFamily } = getComputedStyle(element);
    return (webkitTextSecurity && webkitTextSecurity !== 'none') || MASKING_FONT.test(fontFamily);
  }

  // Why a field is secret, with the attribute or words that say so; null if it is not.
  function secretReason(field) {
    if (field.localName === 'input') {
      const type = (field.getAttribute('type') ?? '').trim().toLowerCase();
      if (type === 'password' || field.type === 'password') return { code: 'type', detail: 'password' };
      if (NOT_TYPED.has(field.type)) return null;
    }
    const tokens = field.getAttribute('autocomplete') ?? '';
    if (TOKENS.test(tokens)) return { code: 'autocomplete', detail: tokens.trim() };
    if (isMasked(field)) return { code: 'masked', detail: '' };
    const name = secretName(namesOf(field));
    if (name !== undefined) return { code: 'words', detail: name.replace(/\s+/g, ' ').trim().slice(0, MAX_CONTEXT_CHARS) };
    return isPinBox(field) ? { code: 'boxes', detail: '' } : null;
  }

  const isSecretField = (field) => secretReason(field) !== null;

  // A widget of the page's own, if its name, or its label in the page, says what it is.
  const isSecretWidget = (element) =>
    isCustom(element) && (WIDGETS.test(element.localName) || element.getAttribute('type') === 'password' ||
      namedSecret(['name', 'label', 'aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? '').filter((name) => !FORGOTTEN.test(name))) ||
      (element.hasAttribute('tabindex') && namedSecret(namesOf(element))));

  // Boxes of one character each, 3 to 8 in a row: the 23 boxes of an application number are not.
  const oneCharacter = (field) =>
    field.localName === 'input' && !NOT_TYPED.has(field.type) && field.getAttribute('maxlength') === '1';

  function isPinBox(field) {
    if (!oneCharacter(field)) return false;
    let container = field.parentElement;
    for (let up = 0; container && up < LEVELS; up += 1, container = container.parentElement) {
      const boxes = [...container.querySelectorAll('input')].filter(oneCharacter).length;
      if (boxes > PIN_BOXES.most) return false;
      if (boxes >= PIN_BOXES.least) return true;
    }
    return false;
  }

  function isNamedPad(element) {
    if (!element.hasAttributes() || NO_PAD.has(element.localName)) return false;
    return PAD.test(['class', 'id', 'role', 'data-role', 'data-testid', 'aria-label'].map((name) => element.getAttribute(name) ?? '').join(' '));
  }

  const isTouchable = (element) =>
    ['button', 'a', 'input'].includes(element.localName) || isCustom(element) || element.hasAttribute('tabindex') ||
    element.hasAttribute('onclick') || element.getAttribute('role') === 'button' ||
    Object.keys(element.dataset ?? {}).length > 0 || /key|digit|num|btn|button/i.test(element.getAttribute('class') ?? '');

  // The digit that a key says, by its label, its face or its picture; '' if it is none.
  // Ten of them are a keypad on the screen (a calendar has no 0).
  function digitOf(element) {
    if (element.childElementCount > LEVELS || !isTouchable(element)) return '';
    const face = element.localName === 'input' ? (NOT_TYPED.has(element.type) ? element.value : '') : element.textContent;
    const said = [element.getAttribute('aria-label'), face, element.querySelector('[alt]')?.getAttribute('alt'), element.querySelector('[aria-label]')?.getAttribute('aria-label')];
    for (const one of said) {
      const text = (one ?? '').trim();
      const digit = text.length <= MAX_KEY_CHARS ? KEY_SAYS.exec(text.normalize('NFKC'))?.[1] : undefined;
      if (digit) return digit;
    }
    return '';
  }

  const hasOwnText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');

  // Whether something other than a field shows what must not be seen.
  const isSecretShown = (element) =>
    isSecretWidget(element) || isNamedPad(element) ||
    (!SILENT.has(element.localName) && hasOwnText(element) && isMasked(element)) ||
    (element === document.body && document.designMode === 'on' && isMasked(element));

  return { FIELDS, typedFields, isTyped, isSecretField, secretReason, isSecretShown, digitOf };
})();
