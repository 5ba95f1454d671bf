/** The ring in the browser's tab: the title changes every second while somebody waits. */

const PERIOD_MS = 1_000;

/** Blink between both titles until the returned function is called. */
export function blinkTitle(rest: string, alert: string): () => void {
  let alerted = true;
  document.title = alert;
  const timer = setInterval(() => {
    alerted = !alerted;
    document.title = alerted ? alert : rest;
  }, PERIOD_MS);
  return () => {
    clearInterval(timer);
    document.title = rest;
  };
}
