/** `@madoguchi/shared/board`: the whiteboard (筆談, S-08) of both front-ends. */

export { Board, type BoardColor, type BoardPicture, type Point } from "./board.ts";
export { useBoard } from "./useBoard.ts";
export { Whiteboard } from "./Whiteboard.tsx";
