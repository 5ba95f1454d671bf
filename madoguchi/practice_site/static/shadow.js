// @ts-check
// <practice-fields mode="open|closed" prefix="…">: a text and a password field inside a shadow
// root. It takes part in the form around it; a closed root hides its inputs from page scripts.

class PracticeFields extends HTMLElement {
  static formAssociated = true;

  #internals = this.attachInternals();

  connectedCallback() {
    const mode = this.getAttribute("mode") === "closed" ? "closed" : "open";
    const root = this.attachShadow({ mode });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/static/form.css";
    const grid = document.createElement("div");
    grid.className = "date";
    grid.append(this.#field("text"), this.#field("password"));
    root.append(style, grid);
    root.addEventListener("input", () => {
      this.#report(root);
    });
  }

  /** @param {"text" | "password"} kind */
  #field(kind) {
    const part = document.createElement("div");
    part.className = "date__part";
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = kind;
    input.id = `${this.getAttribute("prefix") ?? ""}_${kind}`;
    input.name = input.id;
    input.className = "input";
    input.maxLength = 120;
    input.autocomplete = "off";
    label.htmlFor = input.id;
    label.textContent = this.getAttribute(`${kind}-label`);
    part.append(label, input);
    return part;
  }

  /** @param {ShadowRoot} root */
  #report(root) {
    const data = new FormData();
    for (const input of root.querySelectorAll("input")) data.set(input.name, input.value);
    this.#internals.setFormValue(data);
  }
}

customElements.define("practice-fields", PracticeFields);
