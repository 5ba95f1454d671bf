// The operator's end of the bench: the shipped receiver on a bare page, and the bench's own input.

import { openWindowLink, WindowReceiver } from "@madoguchi/shared/window";

import { openInput } from "./input.ts";
import { SocketTransport } from "./socket_transport.ts";

const session = new URLSearchParams(location.search).get("session") ?? "";
const canvas = document.querySelector<HTMLCanvasElement>("#window");
if (canvas === null) throw new Error("the page has no canvas");

const receiver = new WindowReceiver(canvas);
receiver.onView((view) => {
  document.body.dataset.view = view.kind;
});
receiver.onFault((fault) => {
  document.body.dataset.fault = fault;
});
openWindowLink(new SocketTransport(), session, [], receiver);
await openInput(canvas);
