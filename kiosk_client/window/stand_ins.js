// Finds what a page paints in place of a check box or radio button which it hides: the looks of its label,
// or of a mark beside it, say what was chosen, so they are protected as the button is.
globalThis.madoguchiStandIns ??= (() => {
  const TOGGLES = 'input[type="checkbox"], input[type="radio"]';
  const LEAST = 4; // pixels of a side; what is smaller is there for screen readers
  const { FIELDS } = globalThis.madoguchiSecrets;

  function isPainted(element) {
    const { width, height } = element.getBoundingClientRect();
    return width >= LEAST && height >= LEAST && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  const isHolder = (element) => element.matches(FIELDS) || element.querySelector(FIELDS) !== null;

  // Sweeps ask again and again: a style sheet may come after the button. Nothing stands in for a button
  // in a step of the page that is not shown yet.
  function of(element) {
    if (!element.matches(TOGGLES) || isPainted(element)) return [];
    const beside = element.nextElementSibling;
    return [...element.labels, ...(beside && !isHolder(beside) ? [beside] : [])].filter(isPainted);
  }

  return { of };
})();
