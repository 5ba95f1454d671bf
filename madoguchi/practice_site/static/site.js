// @ts-check
// What every page needs: focus on the error summary, one sending per form, photo preview, print,
// dialogs. The site works without any of it but the dialogs.

/** @type {HTMLElement | null} */
const summary = document.querySelector("[data-focus]");
summary?.focus();

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", () => {
    // After the browser has collected the fields: a disabled button would not be submitted.
    queueMicrotask(() => {
      for (const button of form.querySelectorAll("button")) {
        if (button.type === "submit") button.disabled = true;
      }
    });
  });
}

// Back from the page cache: the form may be sent again.
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button:disabled")) {
    if (button instanceof HTMLButtonElement) button.disabled = false;
  }
});

for (const input of document.querySelectorAll("input[data-preview]")) {
  const preview = document.getElementById(input.getAttribute("data-preview") ?? "");
  if (!(input instanceof HTMLInputElement) || !(preview instanceof HTMLImageElement)) continue;
  input.addEventListener("change", () => {
    URL.revokeObjectURL(preview.src);
    const file = input.files?.[0];
    preview.hidden = file === undefined;
    if (file === undefined) return;
    preview.src = URL.createObjectURL(file);
    const name = document.getElementById(input.dataset["name"] ?? "");
    if (name) name.textContent = file.name;
  });
}

document.querySelector("[data-print]")?.addEventListener("click", () => {
  print();
});

for (const opener of document.querySelectorAll("[data-dialog]")) {
  const dialog = document.getElementById(opener.getAttribute("data-dialog") ?? "");
  if (!(dialog instanceof HTMLDialogElement)) continue;
  opener.addEventListener("click", () => {
    dialog.showModal();
  });
  dialog.querySelector("[data-close]")?.addEventListener("click", () => {
    dialog.close();
  });
  if (dialog.hasAttribute("data-open")) dialog.showModal();
}
