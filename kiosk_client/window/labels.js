// What a page calls a field, without what the picture conceals of that name.
globalThis.madoguchiLabels ??= (() => {
  const policy = globalThis.madoguchiPolicy;
  const { FIELDS } = globalThis.madoguchiSecrets;

  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const above = (node) => node.parentNode ?? node.host ?? null;

  function isConcealed(node) {
    for (let one = node; one; one = above(one)) if (one.nodeType === Node.ELEMENT_NODE && policy.isText(one)) return true;
    return false;
  }

  // A label may hold its own field, and so the field's text or options.
  function wordsOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(FIELDS) || policy.isText(node)) return '';
    return [...node.childNodes].map(wordsOf).join('');
  }

  const textOf = (nodes) => tidy(nodes.filter((node) => node && !isConcealed(node)).map(wordsOf).join(' '));

  const labellersOf = (field) => (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
    .map((id) => field.getRootNode().getElementById?.(id)).filter(Boolean);

  // Sites put what they know into a placeholder (…1234); where that is the citizen's, the picture conceals it.
  function placeholderOf(field) {
    const text = tidy(field.placeholder);
    return policy.isProtected(field) && /\p{Nd}/u.test(text) ? '' : text;
  }

  // Accessible name (https://www.w3.org/TR/accname-1.2/), as far as forms need it.
  const nameOf = (field) =>
    textOf(labellersOf(field)) || tidy(field.getAttribute('aria-label')) ||
      textOf([...(field.labels ?? [])]) || tidy(field.title) || placeholderOf(field);

  const hasConcealedName = (field) => [...(field.labels ?? []), ...labellersOf(field)].some(isConcealed);

  return { nameOf, textOf, hasConcealedName };
})();
