import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";

type Profile = Schema<"ProfileOut">;
type Fact = Schema<"FactOut">;

export interface Versioned {
  profile: Profile;
  /** Sent back with a change, so that another window's change is never overwritten unseen. */
  etag: string | null;
}

type ProfileCall = Promise<{ data?: Profile | undefined; error?: unknown; response: Response }>;

/** The answer of a call that reads or changes the profile, with its tag. */
export async function versioned(call: ProfileCall): Promise<Versioned> {
  const answer = await call;
  return { profile: await unwrap(Promise.resolve(answer)), etag: answer.response.headers.get("etag") };
}

export const profileQuery = queryOptions({
  queryKey: ["profile", "me"],
  queryFn: ({ signal }) => versioned(api.GET("/api/v1/profile", { signal })),
});

async function allFacts(signal: AbortSignal): Promise<Fact[]> {
  const facts: Fact[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor && { cursor }) };
    const page = await unwrap(api.GET("/api/v1/profile/facts", { params: { query }, signal }));
    // The client widens tuples (a box is four numbers) to lists; the shape is the schema's.
    facts.push(...(page.items as Fact[]));
    cursor = page.next_cursor;
  }
  return facts;
}

export const factsQuery = queryOptions({
  queryKey: ["profile", "facts"],
  queryFn: ({ signal }) => allFacts(signal),
});
