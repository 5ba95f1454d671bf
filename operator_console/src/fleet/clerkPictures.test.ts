import { describe, expect, it } from "vitest";

import { pictureOf, PICTURES } from "./clerkPictures.ts";

describe("pictures for the counter", () => {
  it("shows what is to be touched", () => {
    expect(pictureOf("camera-focus")).toBe("lens");
    expect(pictureOf("printer")).toBe("printer");
  });

  it("shows a telephone for what only IT can do, and for a newer kiosk's findings", () => {
    expect(pictureOf("site-profile")).toBe("telephone");
    expect(pictureOf("of-tomorrow")).toBe("telephone");
  });

  it("draws inside its square", () => {
    for (const drawing of Object.values(PICTURES)) {
      expect(drawing).toMatch(/^M[\d .a-zA-Z-]+$/);
    }
  });
});
