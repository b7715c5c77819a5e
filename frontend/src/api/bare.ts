import createClient from "openapi-fetch";
import { apiUrl } from "@/lib/env";
import type { paths } from "./generated/schema";

/** Tells the API that the dashboard is calling: its own polling and streams are not counted as API use. */
export const clientHeaders = { "X-Client": "dashboard" } as const;

/** The API without a token: signing in, refreshing, signing out. */
export const bare = createClient<paths>({
  baseUrl: apiUrl,
  credentials: apiUrl ? "include" : "same-origin",
  headers: clientHeaders,
  // Looked up at each call, so that tests can stand in for it.
  fetch: (request) => globalThis.fetch(request),
});
