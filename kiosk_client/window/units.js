// The protected elements of one document: once in, an element stays in for as long as its document lives.
//
// An eye toggle changes only a field's type, and some exchange the field for another one. So the fields that
// come to where a secret one was are secret, too, and so is a pad of ten digits.
globalThis.madoguchiUnits ??= (() => {
  const { FIELDS, typedFields, isTyped } = globalThis.madoguchiSecrets;
  const policy = globalThis.madoguchiPolicy;
  // What may hold a whole step of a procedure, so only its own children take each other's place.
  const WHOLE_STEPS = 'html, body, form, main, section, article, dialog, [role="main"]';
  const ROWS = 'tr, dl > div, li, fieldset, label, [role="group"]';

  const units = new Set(); // weak references to all protected elements
  const isUnit = new WeakSet(); // sticky for the life of the document

  // Where secret fields are or were, with the other fields that were there before them. A field
  // which comes later takes the place of a secret one (an eye toggle which swaps the two).
  const takenPlaces = new Map();

  function note(element) {
    if (isUnit.has(element)) return;
    isUnit.add(element);
    units.add(new WeakRef(element));
    if (!element.matches(FIELDS) || !isTyped(element)) return;
    for (const place of [element.parentNode, element.closest(ROWS)]) {
      if (place && !takenPlaces.has(place)) takenPlaces.set(place, new WeakSet(typedFields(place)));
    }
  }

  function noteHeirs() {
    for (const [place, elders] of [...takenPlaces]) {
      const here = place.isConnected ? typedFields(place) : [];
      if (here.length === 0) takenPlaces.delete(place);
      const isStep = place.nodeType === Node.ELEMENT_NODE && place.matches(WHOLE_STEPS);
      for (const field of here) {
        if (elders.has(field) || (isStep && field.parentNode !== place)) continue;
        policy.protect(field, 'citizen');
        note(field);
      }
    }
  }

  // Ten keys are a pad; it is concealed as a whole, unless it is a whole step of the page.
  function noteKeypads(keys) {
    const digits = new Set(keys.map(([digit]) => digit));
    if (digits.size < 10) return;
    for (const [zero] of keys.filter(([digit]) => digit === '0').map(([, element]) => [element])) {
      let pad = zero;
      const held = () => new Set(keys.filter(([, key]) => pad.contains(key)).map(([digit]) => digit)).size;
      while (pad && held() < 10) pad = pad.parentElement;
      const parts = pad && !pad.matches(WHOLE_STEPS) ? [pad] : keys.map(([, key]) => key);
      for (const part of parts) {
        policy.protect(part, 'citizen');
        note(part);
      }
    }
  }

  const living = () => [...units].map((reference) => reference.deref()).filter((element) => element?.isConnected);

  function isWithinUnit(node) {
    for (let one = node; one; one = one.parentNode ?? one.host ?? null) if (isUnit.has(one)) return true;
    return false;
  }

  // The outermost unit around a node: what is concealed, and so what is revealed.
  const guardianOf = (node) => {
    let found = null;
    for (let one = node; one; one = one.parentNode ?? one.host ?? null) if (isUnit.has(one)) found = one;
    return found;
  };

  const has = (element) => isUnit.has(element);

  // Forget those that the page has given up; others come back as what they were.
  function tidy() {
    for (const reference of units) if (!reference.deref()) units.delete(reference);
  }

  return { guardianOf, has, isWithinUnit, living, note, noteHeirs, noteKeypads, tidy };
})();
