// Finds what paints a protected part of a drawing elsewhere than where that part lies: `use` and
// `feImage`, which name it, and the texts of patterns, masks and clip paths, which are painted with
// whatever names those. What conceals the part's surroundings does not reach these.
globalThis.madoguchiCopies ??= (() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const NAMING = new Set(['use', 'feImage']);
  const SPEAKING = new Set(['text', 'tspan', 'textPath', 'image', 'use', 'foreignObject']);
  const RESOURCES = 'clipPath, mask, pattern, marker';

  const isDrawn = (element) => element.namespaceURI === SVG && (NAMING.has(element.localName) || SPEAKING.has(element.localName));

  function targetsOf(element) {
    const root = element.getRootNode();
    const names = [element.href?.baseVal, element.href?.animVal].filter((href) => href?.includes('#')).map((href) => href.slice(href.indexOf('#') + 1));
    return names.flatMap((name) => [root.getElementById?.(name), document.getElementById(name)]).filter(Boolean);
  }

  // Of elements which are drawn, those to be concealed by themselves.
  function* found(elements, isWithinUnit) {
    for (const element of elements) {
      const targets = NAMING.has(element.localName) ? targetsOf(element).filter(isWithinUnit) : [];
      if (targets.length > 0) yield element;
      yield* targets;
      if (SPEAKING.has(element.localName) && element.closest(RESOURCES) && isWithinUnit(element)) yield element;
    }
  }

  return { isDrawn, found };
})();
