/** The launch token: in the URL's fragment once, then only in this tab's memory and storage. */

const KEY = "madoguchi.panel.token";
const FRAGMENT = /^#token=([A-Za-z0-9_-]{8,128})$/;

export interface TokenPlaces {
  readonly location: Pick<Location, "hash" | "pathname" | "search">;
  readonly history: Pick<History, "replaceState">;
  readonly storage: Pick<Storage, "getItem" | "setItem">;
}

/**
 * Take the agent's token out of the address (so that no screenshot or history shows it). A page
 * that was reloaded finds it in `sessionStorage`, which ends with the tab.
 *
 * @returns null when the panel was not opened by its agent.
 */
export function takeToken({ location, history, storage }: TokenPlaces): string | null {
  const token = FRAGMENT.exec(location.hash)?.[1];
  if (token === undefined) return storage.getItem(KEY);
  storage.setItem(KEY, token);
  history.replaceState(null, "", location.pathname + location.search);
  return token;
}
