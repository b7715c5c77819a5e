import { z } from "zod";
import { Stored } from "./stored";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const theme = new Stored<Theme>("theme", z.enum(themes), "system");
export const singleKeys = new Stored("single-keys", z.boolean(), true);
export const sidebarOpen = new Stored("sidebar-open", z.boolean(), true);

/** Puts the chosen theme on the page; `public/theme.js` does the same before the first paint. */
export function applyTheme(): void {
  const chosen = theme.get();
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
