// Writes src/api/generated/schema.d.ts from the backend's OpenAPI document; `--check` fails when the file is stale.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import typescript from "typescript";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const python = process.env.PYTHON ?? path("../../.venv/bin/python");
const target = path("../src/api/generated/schema.d.ts");
const banner =
  "// Generated from the backend's OpenAPI document by `npm run client`. Never edit by hand.\n\n";

const blob = typescript.factory.createTypeReferenceNode("Blob");

const document = execFileSync(python, ["-m", "app.cli", "openapi"], {
  cwd: path("../../backend"),
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
const schema = JSON.parse(document);
const types = await openapiTS(schema, {
  alphabetize: true,
  defaultNonNullable: false,
  // A file in a form is a Blob to the browser, not a string.
  transform: ({ format }) => (format === "binary" ? blob : undefined),
});
const text = banner + astToString(types);

if (process.argv.includes("--check")) {
  const current = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (current !== text) {
    console.error("The generated client is stale: run `npm run client` in frontend/ and commit the result.");
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
