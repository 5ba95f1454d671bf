import { useEffect } from "react";

const KNOCK_AGAIN_MS = 2_000;

/** Refused although the sign-in is good: a server that is just starting; knock again. */
export function useKnocking(
  client: { reconnect(): void },
  refused: boolean,
  isSignedIn: () => Promise<boolean>,
): void {
  useEffect(() => {
    if (!refused) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    void isSignedIn().then((signedIn) => {
      if (!signedIn || gone) return;
      timer = setTimeout(() => {
        client.reconnect();
      }, KNOCK_AGAIN_MS);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [client, refused, isSignedIn]);
}
