import { LanguageProvider } from "@madoguchi/shared/i18n";
import type { FieldView } from "@madoguchi/shared/protocol";
import { InputChannels } from "@madoguchi/shared/window";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { ControlClient } from "../../control/client.ts";
import type { FieldResult } from "../../control/control.ts";
import { FormField } from "./FormField.tsx";

const DATE: FieldView = {
  id: "f1",
  label: "生年月日",
  label_en: null,
  kind: "date",
  klass: "open",
  suggests: false,
  required: false,
  focused: false,
  filled: true,
  valid: null,
  length: null,
  max_length: null,
  value: "2024-04-01",
  box: null,
};

interface Shown {
  readonly field?: Partial<FieldView>;
  readonly result?: FieldResult;
  readonly enabled?: boolean;
  readonly marked?: boolean;
}

function shown({ field = {}, result, enabled = true, marked = false }: Shown = {}): string {
  const client = new ControlClient(new InputChannels(), () => () => undefined);
  return renderToStaticMarkup(
    <LanguageProvider language="ja">
      <FormField
        client={client}
        field={{ ...DATE, ...field }}
        result={result ?? null}
        options={null}
        enabled={enabled}
        mayPoint
        marked={marked}
        onMark={() => undefined}
        onLit={() => undefined}
      />
    </LanguageProvider>,
  );
}

/** The opening tag with this test id. */
function tag(markup: string, testId: string): string {
  const found = new RegExp(`<[^<>]*data-testid="${testId}"[^<>]*>`, "u").exec(markup);
  return found?.[0] ?? "";
}

describe("a date", () => {
  it("is typed as text, in whatever form, and shown as the page has it", () => {
    const input = tag(shown(), "input-f1");
    expect(input).toContain('type="text"');
    expect(input).toContain('value="2024-04-01"');
    expect(shown()).toContain("例: 令和6年4月1日、R6.4.1、2024-04-01");
  });

  it("can be picked from the browser's calendar, into which nobody types", () => {
    expect(shown()).toMatch(/<input type="date"[^>]*tabindex="-1"[^>]*aria-hidden="true"/iu);
    expect(tag(shown(), "calendar-f1")).not.toContain("disabled");
    expect(tag(shown({ enabled: false }), "calendar-f1")).toContain("disabled");
  });

  it("that is none is refused in words of its own", () => {
    const result: FieldResult = { kind: "refused", refusal: "bad_text" };
    expect(shown({ result })).toContain("日付として読めない");
    expect(shown({ result, field: { kind: "text" } })).not.toContain("日付として読めない");
  });
});

it("a frame that is on the page is offered to be taken away", () => {
  expect(shown()).toContain("「ここに記入」を示す");
  const marked = shown({ marked: true });
  expect(marked).toContain("枠を消す");
  expect(marked).not.toContain("「ここに記入」を示す");
});

it("a list tells by its look whether anything can be chosen", () => {
  const list = { kind: "select", value: "東京都" } as const;
  expect(tag(shown({ field: list }), "input-f1")).toContain('data-enabled="true"');
  expect(tag(shown({ field: list, enabled: false }), "input-f1")).toContain('data-enabled="false"');
});

it("a secret tells how many characters it has, and not how many it could have", () => {
  const secret = { kind: "secret", klass: "citizen", value: null, length: 3, max_length: 120 } as const;
  expect(shown({ field: secret })).toContain("3文字");
  expect(shown({ field: secret })).not.toContain("120");
});
