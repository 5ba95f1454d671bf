/**
 * The whiteboard (筆談, S-08) of one end as pure data; both ends fold each other's messages alike.
 *
 * Each opening, wiping and closing is a new round. The higher round wins, and of two equal ones the
 * closed board: whatever crosses on the way, both ends come to the same board. Each end owns its
 * items and alone adds, changes and removes them.
 */

import {
  MAX_BOARD_ITEMS,
  type BoardItem,
  type BoardMessage,
  type BoardPut,
  type Party,
} from "../protocol/index.ts";

/** Each end's half, so that the limit needs no agreement. */
export const MAX_OWN_ITEMS = MAX_BOARD_ITEMS / 2;
/** More rounds than hands could make: a hostile end must not exhaust the numbers. */
export const MAX_ROUND = 1_000_000;

export interface BoardState {
  readonly self: Party;
  readonly open: boolean;
  readonly round: number;
  /** Who opened this board; null while it is closed. */
  readonly openedBy: Party | null;
  /** In the order in which they came. */
  readonly items: readonly BoardItem[];
  /** Own items ever made: their numbers never come again. */
  readonly made: number;
}

export function newBoard(self: Party): BoardState {
  return { self, open: false, round: 0, openedBy: null, items: [], made: 0 };
}

export function ownerOf(item: Pick<BoardItem, "id">): Party {
  return item.id.startsWith("c") ? "citizen" : "operator";
}

export function isOwn(state: BoardState, item: Pick<BoardItem, "id">): boolean {
  return ownerOf(item) === state.self;
}

/** Whether there is room for one more own item. */
export function hasRoom(state: BoardState): boolean {
  return state.items.filter((item) => isOwn(state, item)).length < MAX_OWN_ITEMS;
}

/** Show the board to both, or put it away with everything on it. */
export function turned(state: BoardState, open: boolean): BoardState {
  return state.open === open ? state : begin(state, state.round + 1, open ? state.self : null);
}

export function wiped(state: BoardState): BoardState {
  return state.open ? begin(state, state.round + 1, state.openedBy) : state;
}

/** The id of the next own item, and the state in which it is taken. */
export function numbered(state: BoardState): readonly [BoardState, string] {
  const made = state.made + 1;
  return [{ ...state, made }, `${state.self === "citizen" ? "c" : "o"}${made}`];
}

/** Add an own item or replace it; closed or full, nothing happens. */
export function put(state: BoardState, item: BoardItem): BoardState {
  if (!state.open || !isOwn(state, item)) return state;
  const known = state.items.some((each) => each.id === item.id);
  return known || hasRoom(state) ? withItem(state, item) : state;
}

/** The own item that came last; null without any. */
export function lastOwn(state: BoardState): BoardItem | null {
  return state.items.findLast((item) => isOwn(state, item)) ?? null;
}

export function removed(state: BoardState, id: string): BoardState {
  const items = state.items.filter((item) => item.id !== id);
  return items.length === state.items.length ? state : { ...state, items };
}

/** A new channel: the other end says anew what it has, so what it had is forgotten. */
export function joined(state: BoardState): BoardState {
  const items = state.items.filter((item) => isOwn(state, item));
  return items.length === state.items.length ? state : { ...state, items };
}

/** What is said on a new channel: the board, and every own item. */
export function greeting(state: BoardState): readonly BoardMessage[] {
  const own = state.items.filter((item) => isOwn(state, item));
  return [viewMessage(state), ...own.map((item) => putMessage(state, item))];
}

export function viewMessage(state: BoardState): BoardMessage {
  return { type: "board.view", v: 1, round: state.round, open: state.open, by: state.self };
}

export function putMessage(state: BoardState, item: BoardItem): BoardPut {
  return { type: "board.put", v: 1, round: state.round, item };
}

/** Fold in what the other end said; what is not theirs to say, late or too much changes nothing. */
export function received(state: BoardState, message: BoardMessage): BoardState {
  const other: Party = state.self === "citizen" ? "operator" : "citizen";
  switch (message.type) {
    case "board.view":
      if (message.by !== other) return state;
      return adopt(state, message.round, message.open ? other : null);
    case "board.wipe":
      if (message.by !== other) return state;
      return adopt(state, message.round, state.openedBy ?? other);
    case "board.put":
      return message.round === state.round ? theirs(state, message.item) : state;
    case "board.remove":
      return isOwn(state, message) ? state : removed(state, message.id);
  }
}

function adopt(state: BoardState, round: number, openedBy: Party | null): BoardState {
  if (round > MAX_ROUND || round < state.round) return state;
  const closes = openedBy === null && state.open;
  return round > state.round || closes ? begin(state, round, openedBy) : state;
}

function theirs(state: BoardState, item: BoardItem): BoardState {
  if (!state.open || isOwn(state, item)) return state;
  const known = state.items.find((each) => each.id === item.id);
  if (known !== undefined) return known.kind === item.kind ? withItem(state, item) : state;
  const count = state.items.filter((each) => !isOwn(state, each)).length;
  return count < MAX_OWN_ITEMS ? withItem(state, item) : state;
}

function withItem(state: BoardState, item: BoardItem): BoardState {
  const at = state.items.findIndex((each) => each.id === item.id);
  const items = at === -1 ? [...state.items, item] : state.items.with(at, item);
  return { ...state, items };
}

function begin(state: BoardState, round: number, openedBy: Party | null): BoardState {
  return { ...state, round, openedBy, open: openedBy !== null, items: [] };
}
