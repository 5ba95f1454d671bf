import "@madoguchi/shared/ui/tokens.css";
import "./base.css";

import { createRoot } from "react-dom/client";

import { App } from "./App.tsx";
import { PreferencesProvider } from "./ui/preferences.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <PreferencesProvider store={window.localStorage}>
    <App />
  </PreferencesProvider>,
);
