import js from "@eslint/js";
import query from "@tanstack/eslint-plugin-query";
import checkFile from "eslint-plugin-check-file";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import imports from "eslint-plugin-import-x";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import globals from "globals";
import { readdirSync } from "node:fs";
import typescript from "typescript-eslint";

const features = readdirSync("src/features", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const shared = ["api", "components", "lib"].map((name) => `./src/${name}`);

const zones = [
  // One zone per feature folder, read from disk so that a new feature cannot be forgotten.
  ...features.map((name) => ({
    target: `./src/features/${name}`,
    from: "./src/features",
    except: [`./${name}`],
    message: "A feature does not import another feature: move what both need to src/components or src/lib.",
  })),
  {
    target: shared,
    from: ["./src/features", "./src/routes"],
    message: "Shared code knows no feature.",
  },
  {
    target: [...shared, "./src/features", "./src/routes"],
    from: "./src/app",
    message: "Nothing imports the app shell.",
  },
  {
    target: "./src/features",
    from: "./src/routes",
    message: "Routes import features, not the other way round.",
  },
];

export default typescript.config(
  { ignores: ["dist", "coverage", "src/api/generated", "src/route-tree.gen.ts"] },
  js.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "vite.config.ts"],
    extends: [...typescript.configs.strictTypeChecked, ...typescript.configs.stylisticTypeChecked],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "import-x": imports, "check-file": checkFile },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { zones }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportAllDeclaration",
          message: "No barrel files: import from the file that defines it.",
        },
      ],
      "check-file/filename-blocklist": [
        "error",
        { "src/!(routes)/**/index.{ts,tsx}": "**/*(not-index).{ts,tsx}" },
      ],
      "check-file/filename-naming-convention": [
        "error",
        { "src/!(routes)/**/*.{ts,tsx}": "KEBAB_CASE", "src/*.{ts,tsx}": "KEBAB_CASE" },
        { ignoreMiddleExtensions: true },
      ],
      "check-file/folder-naming-convention": ["error", { "src/!(routes)/**/": "KEBAB_CASE" }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      // `flag || undefined` and `text || undefined` are how an attribute is left out.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // TanStack Router throws redirects and not-found values by design.
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [{ from: "package", package: "@tanstack/router-core", name: ["Redirect", "NotFoundError"] }],
        },
      ],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ["src/**/*.tsx"],
    extends: [
      a11y.flatConfigs.strict,
      hooks.configs.flat["recommended-latest"],
      ...query.configs["flat/recommended"],
    ],
  },
  // Says that the React Compiler would skip a file; the compiler is not in use.
  {
    files: [
      "src/components/ui/virtual-list.tsx",
      "src/features/applications/board/components/board/board-column.tsx",
      "src/features/applications/board/components/table/card-table.tsx",
    ],
    rules: { "react-hooks/incompatible-library": "off" },
  },
  { files: ["src/routes/**"], rules: { "check-file/filename-blocklist": "off" } },
  {
    files: ["src/**/*.test.{ts,tsx}", "src/test/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "max-lines": ["error", { max: 300 }] },
  },
  { files: ["scripts/**", "*.js"], languageOptions: { globals: globals.node } },
  { files: ["public/**"], languageOptions: { globals: globals.browser, sourceType: "script" } },
);
