import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const FRONT_ENDS = [
  "operator_console/**/*.{ts,tsx}",
  "kiosk_client/panel/**/*.{ts,tsx}",
  "madoguchi/bench/window/viewer/*.ts",
  "vitest.config.ts",
];

/** Generated code, and scripts that are put into pages: parsed and not judged. */
const UNJUDGED = ["**/*.gen.*", "madoguchi/**/*.js"];

export default tseslint.config(
  {
    ignores: [
      "**/dist/**",
      "**/node_modules/**",
      ".venv/**",
      "build/**",
      "tests/**",
      "docs/**",
    ],
  },
  { ...js.configs.recommended, ignores: UNJUDGED },
  {
    files: FRONT_ENDS,
    ignores: UNJUDGED,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["vitest.config.ts"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers in template strings read well and cannot go wrong.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-console": "error",
    },
  },
  {
    // Ignored, they would be a warning to whoever names them.
    files: UNJUDGED,
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: "off" },
  },
  {
    files: ["**/*.tsx", "**/use*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Run by the agent inside the application window.
    files: ["kiosk_client/window/*.js"],
    languageOptions: { globals: globals.browser, sourceType: "script" },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: globals.node },
  },
);
