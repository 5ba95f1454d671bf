// A sheet of glass over one document, on which marks.js draws (S-08).
//
// It lies in the top layer, takes no input, and has a closed shadow root that the page cannot open.
// Nothing on it moves by changing the DOM: places are rules of constructed style sheets, which no
// MutationObserver sees (not the page's, not ours, which would judge the whole page anew each time) and
// no Content-Security-Policy forbids. Rules of the page cannot reach it: `!important` of the inner
// scope wins over that of the outer one (CSS Cascade 5, §6.1).
globalThis.madoguchiOverlay ??= (() => {
  const HOST = `:host {
    all: initial !important; display: block !important; position: fixed !important; inset: 0 !important;
    width: 100vw !important; height: 100vh !important; overflow: clip !important;
    pointer-events: none !important; z-index: 2147483647 !important; color-scheme: light !important;
    contain: strict !important;
  }
  * { pointer-events: none; box-sizing: border-box; }
  @media print { :host { display: none !important; } }`;

  const root = { host: null, shadow: null };
  const sheets = new Map(); // name → its style sheet of one rule
  const base = new CSSStyleSheet();
  base.replaceSync(HOST);

  const adopt = () => { root.shadow.adoptedStyleSheets = [base, ...sheets.values()]; };

  // Also in a document that is not HTML.
  const create = (tag, namespace = 'http://www.w3.org/1999/xhtml') => document.createElementNS(namespace, tag);

  function make() {
    root.host = create('div');
    root.host.setAttribute('aria-hidden', 'true');
    root.host.popover = 'manual';
    root.shadow = root.host.attachShadow({ mode: 'closed' });
    adopt();
  }

  // Put it on top of everything, also of a dialog that the page has opened since.
  function raise() {
    if (!root.host.isConnected) document.documentElement?.append(root.host);
    try {
      if (root.host.matches(':popover-open')) root.host.hidePopover();
      root.host.showPopover();
    } catch {
      // A document that is going away has no top layer; there its z-index must do.
    }
  }

  // Whether it is where it was put; a page which removes it gets it back with the next frame.
  const isUp = () => root.host !== null && root.host.isConnected && root.host.matches(':popover-open');

  function show() {
    if (root.host === null) make();
    if (!isUp()) raise();
  }

  // It stays in the document, because coming and going would be examined by the sensor each time.
  function hide() {
    if (isUp()) root.host.hidePopover();
  }

  // Give a part its place and looks; `style` is a map of properties.
  function style(name, properties) {
    let sheet = sheets.get(name);
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(`#${name} {}`);
      sheets.set(name, sheet);
      adopt();
    }
    const rule = sheet.cssRules[0].style;
    for (const [property, value] of Object.entries(properties)) {
      if (rule.getPropertyValue(property) !== value) rule.setProperty(property, value);
    }
  }

  function add(name, element) {
    show();
    element.id = name;
    root.shadow.append(element);
    return element;
  }

  const part = (name) => root.shadow?.getElementById(name) ?? null;

  function remove(name) {
    part(name)?.remove();
    if (sheets.delete(name)) adopt();
  }

  const raiseAgain = (event) => { if (event.target !== root.host && isUp()) raise(); };
  addEventListener('toggle', raiseAgain, true); // dialogs and popovers
  addEventListener('fullscreenchange', raiseAgain, true);

  return { add, remove, style, show, hide, create, part };
})();
