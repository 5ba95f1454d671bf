import { describe, expect, it } from "vitest";

import { Listeners } from "@madoguchi/shared/call";
import { NO_CONTROL, type Control } from "./control.ts";
import { MarkingClient, type MarkingPort } from "./markingClient.ts";

function bench() {
  const listeners = new Listeners<[]>();
  const said: { type: string }[] = [];
  let control: Control = { ...NO_CONTROL, open: true, mayPoint: true };
  const port: MarkingPort = {
    subscribe: (listener) => listeners.add(listener),
    snapshot: () => control,
    mark: (message) => said.push(message),
    point: (message) => said.push(message),
  };
  const client = new MarkingClient(port);
  client.start();
  const become = (changes: Partial<Control>): void => {
    control = { ...control, ...changes };
    listeners.tell();
  };
  return { client, said, become };
}

const page = (generation: number): Pick<Control, "fields"> => ({
  fields: { type: "fields.state", v: 1, generation, page: null, page_en: null, step: null, submitted: false, fields: [] },
});

describe("pointing tools", () => {
  it("are laid down at once when the citizen allows no pointing any more", () => {
    const { client, said, become } = bench();
    client.take("point");
    client.hand.move({ x: 1, y: 2 });
    become({ mayPoint: false });
    expect(client.snapshot().tool).toBe("none");
    expect(said.map((message) => message.type)).toEqual(["pointer.move", "pointer.hide"]);
    client.take("draw");
    expect(client.snapshot().tool).toBe("none");
  });

  it("know what is marked, until it is wiped or another page comes", () => {
    const { client, said, become } = bench();
    become(page(1));
    client.toggleField("f1");
    become({ ...page(1), mayOperate: true });
    expect(client.snapshot().marks.fields.has("f1")).toBe(true);
    become(page(2));
    expect(client.snapshot().marks).toMatchObject({ any: false, next: 2 });
    client.toggleField("f1");
    client.clear();
    expect(said.at(-1)).toEqual({ type: "mark.clear", v: 1, mark: null });
    expect(client.snapshot().marks.any).toBe(false);
  });

  it("forget a frame that the kiosk could not put around its field", () => {
    const { client, become } = bench();
    client.toggleField("f1");
    client.toggleField("f2");
    const refused = { about: "mark", refusal: "not_found", field: null, at: null, serial: 1 } as const;
    become({ refused: { ...refused, mark: "m1" } });
    expect([...client.snapshot().marks.fields.keys()]).toEqual(["f2"]);
  });

  it("finish a line that was being drawn before another is begun", () => {
    const { client, said } = bench();
    client.take("draw");
    client.hand.press({ x: 0, y: 0 });
    client.hand.move({ x: 5, y: 0 });
    expect(client.snapshot().sketch).toMatchObject({ kind: "line" });
    client.take("frame");
    expect(client.snapshot().sketch).toBeNull();
    expect(said.at(-1)).toMatchObject({ type: "mark.stroke", points: [[0, 0], [5, 0]] });
  });
});
