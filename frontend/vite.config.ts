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
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 600 },
  test: {
    environment: "jsdom",
    globals: true,
    setupFiles: ["./src/test/setup.ts"],
    restoreMocks: true,
    coverage: {
      provider: "v8",
      include: ["src/**/*.{ts,tsx}"],
      exclude: ["src/api/generated/**", "src/route-tree.gen.ts", "src/main.tsx", "src/test/**", "**/*.d.ts"],
      reporter: ["text-summary"],
    },
  },
});
