/** The worker of `ticker.ts`: told a period, it says so each time that it has passed. */

self.addEventListener("message", (event: MessageEvent<number>) => {
  setInterval(() => {
    self.postMessage(null);
  }, event.data);
});

export {};
