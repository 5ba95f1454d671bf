import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// `assetsInlineLimit: 0`: the agent serves the panel under `default-src 'self'`, so no data: URLs.
export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
