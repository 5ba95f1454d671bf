import "@madoguchi/shared/ui/tokens.css";
import "./panel.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { PanelTransport } from "./link/panel_transport.ts";
import { takeToken } from "./link/token.ts";
import { NotLaunched } from "./screens/NotLaunched.tsx";
import { Panel } from "./visit/panel.ts";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");
const root = createRoot(place);

const token = takeToken({ location, history, storage: sessionStorage });
if (token === null) {
  root.render(<NotLaunched />);
} else {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const panel = new Panel(new PanelTransport(`${scheme}//${location.host}/panel/ws`, token));
  for (const kind of ["pointerdown", "click", "keydown"] as const) {
    addEventListener(
      kind,
      () => {
        // Not before the finger is lifted: the warning must not vanish from under it.
        const warned = panel.snapshot().visit.idleLeft !== null;
        if (!warned || kind !== "pointerdown") panel.touch();
      },
      { passive: true },
    );
  }
  root.render(
    <StrictMode>
      <App panel={panel} />
    </StrictMode>,
  );
}
