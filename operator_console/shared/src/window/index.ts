/** `@madoguchi/shared/window`: the kiosk's application window on the operator's canvas. */

export { ChunkAssembler, type Assembled, type ChunkFault } from "./chunks.ts";
export { parseFrame, type Frame, type FrameFault, type ParsedFrame } from "./frame.ts";
export { InputChannels } from "./input_channels.ts";
export { openWindowLink, type WindowLink, type WindowLinkState } from "./link.ts";
export { verdict, type Picture, type Verdict } from "./order.ts";
export {
  WindowReceiver,
  type PaintedFrame,
  type WindowFault,
  type WindowView,
} from "./receiver.ts";
