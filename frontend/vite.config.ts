import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const api = process.env.API_URL ?? "http://127.0.0.1:8000";
const backendPaths = ["/api", "/docs", "/openapi.json", "/health", "/livez", "/readyz"];

export default defineConfig({
  plugins: [tanstackRouter(), react(), tailwindcss()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { host: "127.0.0.1", proxy: Object.fromEntries(backendPaths.map((path) => [path, api])) },
  preview: { host: "127.0.0.1", proxy: Object.fromEntries(backendPaths.map((path) => [path, api])) },
  // Fonts stay files: a content security policy without `data:` fonts must keep working.
  // From these versions on light-dark() is native; replaced, it would no longer follow an element's own color-scheme.
  build: { assetsInlineLimit: 0, cssTarget: ["chrome123", "firefox120", "safari17.5"] },
  test: {
    environment: "jsdom",
    globals: true,
    // Node knows no relative addresses: the API is "elsewhere", on the origin the tests run under.
    env: { VITE_API_URL: "http://localhost:3000", DEBUG_PRINT_LIMIT: "1500" },
    setupFiles: ["./src/test/setup.ts"],
    testTimeout: 20_000,
    restoreMocks: true,
    coverage: {
      provider: "v8",
      include: ["src/**/*.{ts,tsx}"],
      exclude: ["src/api/generated/**", "src/route-tree.gen.ts", "src/main.tsx", "src/test/**", "**/*.d.ts"],
      reporter: ["text-summary"],
    },
  },
});
