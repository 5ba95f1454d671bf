// Lists every field of one document with its class and the reason, for whoever writes a site profile.
// Runs after the kiosk's own scripts, in the same isolated world, and asks nobody but them.
globalThis.madoguchiInspect ??= (() => {
  const policy = globalThis.madoguchiPolicy;
  const fields = globalThis.madoguchiFields;
  const { FIELDS } = globalThis.madoguchiSecrets;
  const CHOICES = new Set(['checkbox', 'radio', 'file']);

  // Closed shadow roots are handed to the sensor only, by the agent.
  const roots = new Set([document]);
  const addRoot = globalThis.madoguchiSensor.addRoot;
  globalThis.madoguchiSensor.addRoot = (root) => { roots.add(root); return addRoot(root); };

  function findRoots() {
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.add(element.shadowRoot);
    }
  }

  // How a rule could name the field.
  function selectorOf(element) {
    if (element.id) return `#${CSS.escape(element.id)}`;
    const name = element.getAttribute('name');
    return name ? `${element.localName}[name="${CSS.escape(name)}"]` : element.localName;
  }

  function boxOf(element) {
    const group = element.type === 'radio' ? fields.groupOf(element) : [element];
    const parts = CHOICES.has(element.type) ? group.flatMap((one) => [one, ...(one.labels ?? [])]) : group;
    const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0 || !element.checkVisibility({ visibilityProperty: true })) return null;
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    return [left, top, Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
  }

  function view(element) {
    const kind = fields?.kindOf(element) ?? null;
    const isLaterRadio = element.type === 'radio' && fields.groupOf(element)[0] !== element;
    if (kind === null || isLaterRadio) return [];
    const { code, detail } = policy.reasonOf(element);
    return [{
      label: fields.namesFor(element).label, kind, class: policy.classOf(element), reason: code, detail,
      selector: selectorOf(element), normalise: policy.ruleOf(element)?.normalise ?? null, box: boxOf(element),
    }];
  }

  function list() {
    findRoots();
    const found = [...roots].flatMap((root) => [...root.querySelectorAll(FIELDS)]).flatMap(view);
    const concealed = [...roots].flatMap((root) => [...root.querySelectorAll('*')]).filter((one) => policy.isText(one)).length;
    return { page: policy.page()?.ja ?? null, url: location.href, origin: globalThis.origin, isError: location.protocol === 'chrome-error:', fields: found, concealed };
  }

  const once = (target, type) => new Promise((resolve) => { target.addEventListener(type, resolve, { once: true }); });
  const isPending = (frame) => frame.src !== '' && frame.src !== 'about:blank' && frame.contentDocument?.URL === 'about:blank';

  // Frames which wait until somebody scrolls to them are loaded, too.
  async function loaded() {
    if (document.readyState !== 'complete') await once(globalThis, 'load');
    findRoots();
    const lazy = [...roots].flatMap((root) => [...root.querySelectorAll('iframe[loading="lazy"]')]).filter(isPending);
    const arrivals = lazy.map((frame) => once(frame, 'load'));
    for (const frame of lazy) frame.loading = 'eager';
    await Promise.all(arrivals);
    return true;
  }

  return { list, loaded };
})();
