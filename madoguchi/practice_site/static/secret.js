// @ts-check
// Secret fields as real sites build them: eye toggle, PIN boxes which pass the focus on, keypad.

for (const toggle of document.querySelectorAll("[data-toggle]")) {
  const field = document.getElementById(toggle.getAttribute("data-toggle") ?? "");
  if (!(field instanceof HTMLInputElement)) continue;
  toggle.addEventListener("click", () => {
    const shown = field.type === "text";
    field.type = shown ? "password" : "text";
    toggle.setAttribute("aria-pressed", String(!shown));
    toggle.textContent = toggle.getAttribute(shown ? "data-show" : "data-hide");
  });
}

for (const group of document.querySelectorAll("[data-pin-boxes]")) {
  const boxes = [...group.querySelectorAll("input")];
  boxes.forEach((box, index) => {
    box.addEventListener("input", () => {
      if (box.value !== "") boxes[index + 1]?.focus();
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && box.value === "") boxes[index - 1]?.focus();
    });
  });
}

const PIN_LENGTH = 4;

/** @param {string} value @param {string} key */
function typed(value, key) {
  if (key === "clear") return "";
  if (key === "back") return value.slice(0, -1);
  return value.length < PIN_LENGTH ? value + key : value;
}

for (const pad of document.querySelectorAll("[data-keypad]")) {
  const name = pad.getAttribute("data-keypad") ?? "";
  const field = document.getElementById(name);
  const dots = document.querySelector(`[data-dots="${name}"]`);
  if (!(field instanceof HTMLInputElement)) continue;
  const show = () => {
    if (dots) dots.textContent = "●".repeat(field.value.length).padEnd(PIN_LENGTH, "○");
  };
  show();
  // The pointer never moves the focus to a key.
  pad.addEventListener("pointerdown", (event) => {
    event.preventDefault();
  });
  pad.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    const key = event.target.dataset["key"];
    if (key === undefined) return;
    field.value = typed(field.value, key);
    show();
  });
}
