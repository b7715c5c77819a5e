import createClient from "openapi-fetch";
import { apiUrl } from "@/lib/env";
import { problemFrom } from "@/lib/problem";
import { freshToken, refresh } from "@/lib/session/session";
import { clientHeaders } from "./bare";
import type { paths } from "./generated/schema";

function withToken(request: Request, token: string | null): Request {
  const headers = new Headers(request.headers);
  if (token) headers.set("Authorization", `Bearer ${token}`);
  return new Request(request, { headers });
}

/** Sends a request as the signed-in person; a token that just ended is renewed once and the request repeated. */
export async function authorisedFetch(request: Request): Promise<Response> {
  const token = await freshToken();
  const response = await globalThis.fetch(withToken(request.clone(), token));
  if (response.status !== 401 || !token) return response;
  const renewed = await refresh(token);
  return renewed ? globalThis.fetch(withToken(request, renewed)) : response;
}

/** The typed client of the API, generated from the backend's OpenAPI document. */
export const api = createClient<paths>({
  baseUrl: apiUrl,
  headers: clientHeaders,
  fetch: authorisedFetch,
  // Repeated parameters mean "or": ?state=queued&state=running
  querySerializer: { array: { style: "form", explode: true } },
});

interface Answer<Data> {
  data?: Data | undefined;
  error?: unknown;
  response: Response;
}

/** The data of a call, or a thrown Problem: `unwrap(api.GET("/api/v1/jobs"))`. */
export async function unwrap<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response, error);
  // A 204 has no body; its type says so too.
  return data as Data;
}
