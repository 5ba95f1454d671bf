import { useSyncExternalStore } from "react";
import type { Board, BoardPicture } from "./board.ts";

export function useBoard(board: Board): BoardPicture {
  return useSyncExternalStore(board.subscribe, board.snapshot);
}
