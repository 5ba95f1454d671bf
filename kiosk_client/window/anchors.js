// What a mark sticks to: elements of the page, where they are now, and whether they can be seen.
globalThis.madoguchiAnchors ??= (() => {
  const TOP_LAYER = 'dialog:modal, :popover-open, :fullscreen';

  const above = (node) => node.parentNode ?? node.host ?? null;
  const parentOf = (element) => element.assignedSlot ?? above(element);

  function elementAt(x, y) {
    const find = globalThis.madoguchiGuard?.elementAt;
    if (find) return find(x, y);
    let found = null;
    for (let root = document; root; root = found?.shadowRoot ?? null) {
      const element = root.elementFromPoint(x, y);
      if (!element || element === found) break;
      found = element;
    }
    return found;
  }

  function scrollersOf(element) {
    const found = [];
    for (let one = parentOf(element); one; one = parentOf(one)) {
      if (one.nodeType !== Node.ELEMENT_NODE || one === document.documentElement || one === document.body) continue;
      if (getComputedStyle(one).overflow !== 'visible') found.push(one);
    }
    return found;
  }

  const holds = (outer, inner) => {
    for (let one = inner; one; one = above(one)) if (one === outer) return true;
    return false;
  };

  function union(elements) {
    const boxes = elements.map((one) => one.getBoundingClientRect()).filter((box) => box.width > 0 || box.height > 0);
    if (boxes.length === 0) return null;
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  }

  // Whether an element is seen where `top` is what a touch would meet.
  function isOnTop(element, top) {
    if (holds(element, top)) return true;
    const layer = top.closest(TOP_LAYER);
    if (layer !== null && !holds(layer, element)) return false;
    // What a page draws over its own check boxes lies beside them.
    return holds(top, element) || (element.parentNode !== document.body && holds(element.parentNode, top));
  }

  // Whether a point of the anchor can be seen: not scrolled away within a box, not under a dialog.
  function isSeen(anchor, x, y) {
    for (const scroller of anchor.scrollers) {
      const box = scroller.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
    }
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true; // nothing is there to ask
    const top = elementAt(x, y);
    return top === null || anchor.elements.some((element) => isOnTop(element, top));
  }

  const anchorOf = (elements) => ({ elements, scrollers: scrollersOf(elements[0]) });
  const isThere = (anchor) => anchor.elements.some((element) => element.isConnected);

  return { elementAt, anchorOf, isThere, isSeen, union };
})();
