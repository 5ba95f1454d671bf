// Begins anew in a document that took over the window of the one before, and our world with it.
//
// A frame's window outlives the empty document that the frame begins with, if the next one is of the
// same origin (HTML, "initial about:blank"). Once a script of the page has touched the empty document,
// ours have run in it, and would go on watching it instead of what is shown. They run again for the
// next document; here they are dropped before. What is counted goes on being counted, so that no
// secret and no field of the new document is taken for one of the old.
(() => {
  const KEPT = new Set(['madoguchiTell', 'madoguchiSay', 'madoguchiSite', 'madoguchiPast']);
  if (globalThis.madoguchiDocument === document) return;
  if (globalThis.madoguchiDocument) {
    globalThis.madoguchiPast = {
      appearances: (globalThis.madoguchiSensor?.appeared() ?? 0) + 1, fields: globalThis.madoguchiFields?.counted() ?? 0,
    };
    globalThis.madoguchiGuard?.disarm();
    const ours = Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('madoguchi') && !KEPT.has(name));
    for (const name of ours) delete globalThis[name];
  }
  globalThis.madoguchiDocument = document;
})();
