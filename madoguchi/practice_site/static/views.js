// @ts-check
// Two views on one page: the address changes by history.pushState, nothing is loaded.

for (const nav of document.querySelectorAll("[data-views]")) {
  const links = [...nav.querySelectorAll("a")];

  /** @param {string} path */
  const show = (path) => {
    for (const link of links) {
      const current = link.pathname === path;
      const view = document.getElementById(`view-${link.dataset["view"] ?? ""}`);
      if (view) view.hidden = !current;
      if (current) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };

  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      history.pushState(null, "", link.href);
      show(link.pathname);
    });
  }
  addEventListener("popstate", () => {
    show(location.pathname);
  });
}
