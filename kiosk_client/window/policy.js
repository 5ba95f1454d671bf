// Which class each element of a document has (design §4): open, confirm, citizen or hidden.
//
// What secrets.js finds is the citizen's own, whatever a site profile says. Else the profile's
// page decides by its fields, then its default; where no page of a profile matches, every field is
// the citizen's own. What was protected once stays protected for as long as its document lives.
globalThis.madoguchiPolicy ??= (() => {
  const { FIELDS, isSecretField, isSecretShown, secretReason } = globalThis.madoguchiSecrets;
  const STRICT = 'citizen';
  const PROTECTED = new Set(['citizen', 'hidden']);
  const NO_FIELDS = new Set(['hidden', 'button', 'submit', 'reset', 'image']);
  const CONTAINERS = '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';

  const NO_PAGES = [];

  const kept = new WeakMap(); // element → its class, once protected
  const texts = new WeakSet(); // what is protected without being a field
  const ruled = new WeakMap(); // element → its entry of the profile, once protected

  const above = (node) => node.parentNode ?? node.host ?? null;
  const isField = (element) => element.matches(FIELDS) && !(element.localName === 'input' && NO_FIELDS.has(element.type));

  function matches(element, selector) {
    try {
      return element.matches(selector);
    } catch {
      return false; // the validator refuses such a selector; here it names nothing
    }
  }

  // The profile's page for where the document is now; a script may change that without a load.
  let current = { pages: null, href: '', rules: null };

  function pageRules() {
    const pages = globalThis.madoguchiSite?.pages ?? NO_PAGES;
    if (current.pages !== pages || current.href !== location.href) {
      const isHere = (page) => (page.origin === null || page.origin === location.origin) && new RegExp(page.path, 'u').test(location.pathname);
      current = { pages, href: location.href, rules: pages.find(isHere) ?? null };
    }
    return current.rules;
  }

  const ruleFor = (element, page) => page?.fields.find((field) => matches(element, field.selector)) ?? null;

  // Remember that an element is protected, for ever; `hidden` is stricter than `citizen`.
  function protect(element, name, rule = null) {
    if (kept.get(element) !== 'hidden') kept.set(element, name);
    if (rule && !ruled.has(element)) ruled.set(element, rule);
    return kept.get(element);
  }

  function ownClass(element) {
    if (kept.get(element) === 'hidden') return 'hidden';
    const page = pageRules();
    const rule = ruleFor(element, page);
    const isSecret = isField(element) ? isSecretField(element) : isSecretShown(element);
    if (!isSecret && !isField(element) && rule === null) return kept.get(element) ?? null;
    const named = rule?.class ?? page?.default ?? globalThis.madoguchiSite?.default ?? STRICT;
    const name = isSecret && named !== 'hidden' ? 'citizen' : named;
    if (PROTECTED.has(name)) return protect(element, name, rule);
    return kept.get(element) ?? name;
  }

  // A text which the profile conceals, or which repeats a protected value.
  function isText(element) {
    if (texts.has(element)) return true;
    const named = (pageRules()?.conceal ?? []).some((selector) => matches(element, selector));
    if (named) texts.add(element);
    return named;
  }

  // The nearest protected element around a node, itself included; null if there is none.
  function guardian(node) {
    for (let one = node; one; one = above(one)) {
      if (one.nodeType === Node.ELEMENT_NODE && (isText(one) || PROTECTED.has(ownClass(one)))) return one;
    }
    return null;
  }

  function classOf(element) {
    for (let one = element; one; one = above(one)) {
      if (one.nodeType !== Node.ELEMENT_NODE) continue;
      const name = ownClass(one);
      // What lies within an ordinary field is of no class, but all within a protected one is.
      if (name !== null && (one === element || PROTECTED.has(name) || matches(one, CONTAINERS))) return name;
    }
    return null;
  }

  // Why a field has its class, for whoever writes a profile (`madoguchi site inspect`).
  function reasonOf(element) {
    const name = ownClass(element);
    const secret = isField(element) ? secretReason(element) : null;
    if (secret !== null && name === 'citizen') return secret;
    const page = pageRules();
    const rule = ruleFor(element, page);
    const named = rule?.class ?? page?.default ?? globalThis.madoguchiSite?.default ?? STRICT;
    if (name !== named) return { code: 'kept', detail: '' };
    if (rule !== null) return { code: 'rule', detail: rule.selector };
    if (page !== null) return { code: page.name === null ? 'site' : 'page', detail: page.name?.ja ?? '' };
    return { code: globalThis.madoguchiSite ? 'no_page' : 'no_profile', detail: '' };
  }

  return {
    classOf,
    ownClass,
    reasonOf,
    isText,
    protect,
    addText(element) { texts.add(element); },
    ruleOf: (element) => ruled.get(element) ?? ruleFor(element, pageRules()),
    // The page's name in both languages and its step of the procedure; null where the profile has none.
    page: () => { const page = pageRules(); return page?.name ? { ...page.name, step: page.step } : null; },
    isProtected: (element) => guardian(element) !== null,
  };
})();
