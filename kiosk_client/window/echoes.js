// Recognises where a page repeats what the citizen typed or chose: in this document by the text
// itself, which never leaves this world, and in the page's other documents by its fingerprint
// (fingerprint.js), which the agent hands on.
//
// Only what changed after the value came may repeat it: the year in which somebody was born stands in
// every list of years. Within a document changes are put in order by `tick`; between documents, whose
// clocks say nothing to each other, by the agent's rounds. One begins only after all documents have
// answered in the one before, so two documents are never more than SLACK apart.
globalThis.madoguchiEchoes ??= (() => {
  const LEAST = 4; // characters of what is found anywhere in a text
  const LEAST_WORD = 2; // of a choice, which is found as a word of its own: 東京都, 女性
  const LEADING = 16; // characters by which a longer value is known
  const MOST = 200; // values, the newest
  const SLACK = 1;
  const ALWAYS = { tick: Infinity, round: Infinity };
  const TEXT = '#text';
  const PARTS = '#parts'; // the texts of elements which hold one character each
  const MOST_PARTS = 40;
  const LEVELS = 2; // between such a character and what holds all of them
  const { FIELDS, isTyped } = globalThis.madoguchiSecrets;
  const { keyOf, of } = globalThis.madoguchiFingerprint;

  const own = new Map(); // name → {text, isChoice, tick, round}
  const seen = new WeakMap(); // field → its value when it was looked at last
  const begun = new WeakMap(); // field → the stamp at which it first held something
  let unrested = new WeakMap(); // field → name of the value which still grows
  const firstChoice = new WeakMap(); // list → what it said at first
  const touched = new WeakSet(); // lists in which another option was chosen since
  const born = new WeakMap(); // element → its stamp
  const edited = new WeakMap(); // element → stamps by attribute, and TEXT
  const clean = new WeakMap(); // element → the version of the values that it does not repeat
  const held = new WeakMap(); // field → {value, stamp}: what it was seen to hold, and since when
  let stamp = { tick: 0, round: null };
  let firstRound = 0; // what came before the agent's first word is taken to be as late as that
  let key = null;
  let heard = new Map(); // length, 0 of words → fingerprint → {round, isChoice}
  let heardText = '';
  let oldest = Infinity; // round of what was heard
  let version = 0;
  let count = 0;

  const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/[\s\p{Cf}\p{Pd}.,/()]+/gu, '');
  const wordsOf = (text) => text.normalize('NFKC').split(/[\s\p{P}\p{S}]+/u).map(fold);

  // -- what was typed or chosen ------------------------------------------------------------------

  function nextTick() {
    stamp = { ...stamp, tick: stamp.tick + 1 };
    return stamp;
  }

  function add(text, isChoice, since) {
    count += 1;
    own.set(count, { text, isChoice, ...since });
    if (own.size > MOST) own.delete(own.keys().next().value);
    version += 1;
    return count;
  }

  const known = (text, isChoice) => [...own.values()].some((one) => one.isChoice === isChoice && one.text === text);

  // While it grows only the newest counts; the page may repeat it before it is whole.
  function learnTyped(field, value) {
    if (seen.get(field) === value) return;
    seen.set(field, value);
    const text = fold(value.slice(0, MOST)).slice(0, LEADING);
    if (text !== '' && !begun.has(field)) begun.set(field, nextTick());
    if (text.length < LEAST || own.get(unrested.get(field))?.text === text || known(text, false)) return;
    own.delete(unrested.get(field));
    unrested.set(field, add(text, false, begun.get(field)));
  }

  // An option which the citizen, or the site's markup, chose; not what a list says at first.
  function learnChosen(list) {
    if (!firstChoice.has(list)) firstChoice.set(list, list.selectedIndex);
    if (firstChoice.get(list) !== list.selectedIndex) touched.add(list);
    for (const option of list.selectedOptions) {
      const isChosen = option.value !== '' && (touched.has(list) || option.index > 0 || option.defaultSelected);
      const text = fold(option.label).slice(0, LEADING);
      if (isChosen && text.length >= LEAST_WORD && !known(text, true)) add(text, true, nextTick());
    }
  }

  function learn(element) {
    if (element.matches('select')) learnChosen(element);
    else if (element.matches('input, textarea')) learnTyped(element, isTyped(element) ? element.value : '');
    else if (element.matches(FIELDS) && element.isContentEditable) learnTyped(element, element.textContent);
  }

  // -- what other documents learn, and what they told --------------------------------------------

  const sizeOf = ({ text, isChoice }) => (isChoice && text.length < LEAST ? 0 : text.length);

  // For the agent: [length, fingerprint, round, whether it was chosen].
  const spoken = () => (key === null ? [] : [...own.values()].map((one) => [sizeOf(one), of(key, one.text), roundOf(one), one.isChoice]));

  function hear(news) {
    key ??= keyOf(news.key);
    if (stamp.round === null) firstRound = news.round;
    if (stamp.round !== news.round) stamp = { tick: stamp.tick, round: news.round };
    const text = JSON.stringify(news.values);
    if (text === heardText) return;
    heardText = text;
    heard = new Map();
    oldest = Infinity;
    for (const [length, print, round, isChoice] of news.values) {
      if (!heard.has(length)) heard.set(length, new Map());
      const before = heard.get(length).get(print);
      heard.get(length).set(print, { round: Math.min(round, before?.round ?? round), isChoice: isChoice && (before?.isChoice ?? true) });
      oldest = Math.min(oldest, round);
    }
    version += 1;
  }

  // -- what changed, and when --------------------------------------------------------------------

  const roundOf = (one) => one.round ?? firstRound;
  const later = (one, other) => (one && other ? { tick: Math.max(one.tick, other.tick), round: Math.max(roundOf(one), roundOf(other)) } : (one ?? other));

  // Elements come in batches, many of which lie within each other.
  function come(elements) {
    const done = new Set();
    for (const element of elements) {
      if (done.has(element)) continue;
      for (const one of [element, ...element.querySelectorAll('*')]) {
        done.add(one);
        born.set(one, stamp);
        clean.delete(one);
      }
    }
  }

  function change(element, what = TEXT) {
    if (!edited.has(element)) edited.set(element, new Map());
    edited.get(element).set(what, stamp);
    clean.delete(element);
  }

  // A page may show each character in an element of its own.
  function changeAround(element) {
    for (let one = element, up = 0; one && up <= LEVELS; one = one.parentElement, up += 1) change(one, PARTS);
  }

  function changed(records) {
    for (const { type, target, attributeName, addedNodes } of records) {
      const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
      if (type === 'attributes') change(target, attributeName);
      else if (element) changeAround(element);
      if (type !== 'attributes' && element && (type === 'characterData' || [...addedNodes].some((node) => node.nodeType === Node.TEXT_NODE))) change(element);
    }
    come(records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE)));
  }

  // -- whether something repeats a value ---------------------------------------------------------

  function repeatsOwn(folded, words, since, isWhole) {
    return [...own.values()].some(({ text, isChoice, tick }) => {
      if (since.tick < tick) return false;
      if (isChoice && isWhole) return folded.slice(0, LEADING) === text;
      return isChoice && text.length < LEAST ? words().includes(text) : folded.includes(text);
    });
  }

  function repeatsHeard(folded, words, since, isWhole) {
    const isHit = (length, print, isAll) => {
      const found = heard.get(length).get(print);
      return found !== undefined && roundOf(since) >= found.round - SLACK && (isAll || !(found.isChoice && isWhole));
    };
    for (const length of heard.keys()) {
      if (length === 0) {
        const isAll = (word) => word === folded;
        if (words().some((word) => word.length >= LEAST_WORD && word.length < LEAST && isHit(0, of(key, word), isAll(word)))) return true;
      }
      for (let from = 0; length > 0 && from + length <= folded.length; from += 1) {
        const isAll = from === 0 && (folded.length === length || length === LEADING);
        if (isHit(length, of(key, folded, from, length), isAll)) return true;
      }
    }
    return false;
  }

  // `isWhole`: a choice must be all there is; an address in a field begins with its prefecture.
  function repeats(text, since, isWhole = false) {
    const folded = since ? fold(text) : '';
    if (folded.length < LEAST_WORD) return false;
    let words = null;
    const wordsHere = () => (words ??= wordsOf(text));
    return repeatsOwn(folded, wordsHere, since, isWhole) ||
      (roundOf(since) >= oldest - SLACK && repeatsHeard(folded, wordsHere, since, isWhole));
  }

  function repeatsInText(element) {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return repeats(texts.map((node) => node.data).join(''), later(born.get(element), edited.get(element)?.get(TEXT)));
  }

  function repeatsInParts(element) {
    const parts = element.children;
    if (parts.length < 2 || parts.length > MOST_PARTS) return false;
    const texts = [...parts].map((part) => part.textContent.trim());
    return texts.every((text) => [...text].length <= 1) && repeats(texts.join(''), later(born.get(element), edited.get(element)?.get(PARTS)));
  }

  // Of a style only what it may paint as a text.
  const saidBy = ({ name, value }) => (name === 'style' ? (value.match(/"[^"]*"|'[^']*'/g) ?? []).join(' ') : value);

  const repeatsInAttributes = (element) =>
    [...element.attributes].some((attribute) => repeats(saidBy(attribute), later(born.get(element), edited.get(element)?.get(attribute.name))));

  // A list paints the chosen one of its options, whatever is done to that one. Other lists offer
  // what was chosen in this one, too: they repeat it only where they show it.
  function repeatsInList(list) {
    return [...list.options].some((option) => {
      const since = later(born.get(option), later(edited.get(option)?.get(TEXT), edited.get(option)?.get('label')));
      return since !== undefined && (option.selected || !isChoice(option.label)) && repeats(option.label, since, true);
    });
  }

  function isChoice(label) {
    const text = fold(label).slice(0, LEADING);
    return known(text, true) || [...heard.values()].some((prints) => prints.get(of(key, text))?.isChoice);
  }

  // Scripts change a value without any event, so it is compared with what it was at the last look. A
  // user id that was there before may begin as the password does.
  function look(field) {
    if (held.get(field)?.value !== field.value) held.set(field, { value: field.value, stamp });
    return held.get(field).stamp;
  }

  function isEcho(element) {
    if (element.localName === 'select') return repeatsInList(element);
    if (element.matches('input, textarea') && isTyped(element) && repeats(element.value, look(element), true)) return true;
    if (clean.get(element) === version) return false;
    clean.set(element, version);
    if (!born.has(element) && !edited.has(element)) return false;
    // A body may hold a text of its own; what its attributes say concerns the whole page.
    return repeatsInText(element) || repeatsInParts(element) || (element.localName !== 'body' && repeatsInAttributes(element));
  }

  return {
    learn, look, spoken, hear, come, changed, isEcho,
    rest() { unrested = new WeakMap(); }, // what was typed is whole: something else may be typed now
    isSaid: (text) => repeats(text, ALWAYS, true), // whenever it came
    version: () => version,
    isSilent: () => own.size === 0 && heard.size === 0,
  };
})();
