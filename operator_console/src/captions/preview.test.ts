import { rendering } from "@madoguchi/shared/captions/fixtures";
import type { TranslatePreviewed, WireMessage } from "@madoguchi/shared/protocol";
import { describe, expect, it } from "vitest";

import { FakeTimers } from "../testing/fakeTimers.ts";
import { FakeTransport } from "../testing/fakeTransport.ts";
import { errorMessage } from "../testing/samples.ts";
import { PreviewClient } from "./preview.ts";

function setUp() {
  const transport = new FakeTransport();
  const timers = new FakeTimers();
  transport.become("up");
  const client = new PreviewClient(transport, "session-0001", timers);
  const close = client.open();
  const asked = () =>
    transport.delivered.flatMap((each) => (each.type === "translate.preview" ? [each] : []));
  return { transport, timers, client, asked, close };
}

function answer(to: WireMessage | undefined, text = "Please wait."): TranslatePreviewed {
  const request_id = to?.type === "translate.preview" ? to.request_id : "";
  const session_id = "session-0001";
  const shown = rendering({ language: "en", text, back: "お待ちください。" });
  return { type: "translate.previewed", v: 1, session_id, request_id, rendering: shown, easy: null };
}

describe("preview of a typed line", () => {
  it("is asked once the keys rest, of the last text only", () => {
    const { timers, client, asked } = setUp();
    client.typed("お待", "ja");
    timers.pass(300);
    client.typed("お待ちください。", "ja");
    timers.pass(499);
    expect(asked()).toEqual([]);
    timers.pass(1);
    expect(asked()).toMatchObject([{ text: "お待ちください。", language: "ja" }]);
    expect(client.snapshot().kind).toBe("waiting");
  });

  it("shows the answer to what stands in the box, and no earlier one", () => {
    const { transport, timers, client, asked } = setUp();
    client.typed("はい", "ja");
    timers.pass(500);
    client.typed("いいえ", "ja");
    transport.receive(answer(asked()[0], "Yes."));
    expect(client.snapshot().kind).toBe("waiting");
    timers.pass(500);
    transport.receive(answer(asked()[0], "Yes."));
    transport.receive(answer(asked()[1], "No."));
    expect(client.snapshot()).toMatchObject({ kind: "shown", rendering: { text: "No." } });
  });

  it("does not ask again for what it shows", () => {
    const { transport, timers, client, asked } = setUp();
    client.typed("はい", "ja");
    timers.pass(500);
    transport.receive(answer(asked()[0]));
    client.typed("はい ", "ja");
    timers.pass(5_000);
    expect(asked()).toHaveLength(1);
    expect(client.snapshot().kind).toBe("shown");
  });

  it.each([
    ["a refusal", true],
    ["silence", false],
  ])("says after %s that there is none", (_cause, refused) => {
    const { transport, timers, client } = setUp();
    client.typed("はい", "ja");
    timers.pass(500);
    if (refused) transport.receive(errorMessage({ ref_type: "translate.preview" }));
    else timers.pass(5_000);
    expect(client.snapshot().kind).toBe("unavailable");
  });

  it("goes when the box is empty or the preview is closed", () => {
    const { timers, client, asked, close } = setUp();
    client.typed("はい", "ja");
    client.typed("", "ja");
    expect(client.snapshot().kind).toBe("none");
    client.typed("はい", "ja");
    close();
    timers.pass(5_000);
    expect(client.snapshot().kind).toBe("none");
    expect(asked()).toEqual([]);
  });
});
