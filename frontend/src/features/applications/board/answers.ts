import { unwrap } from "@/api/client";

/** What a server answered, with the tag of that state. */
export interface Tagged<Data> {
  data: Data;
  etag: string | null;
}

interface Answer<Data> {
  data?: Data | undefined;
  error?: unknown;
  response: Response;
}

export async function tagged<Data>(call: Promise<Answer<Data>>): Promise<Tagged<Data>> {
  const answer = await call;
  const data = await unwrap<Data>(Promise.resolve(answer));
  return { data, etag: answer.response.headers.get("etag") };
}

/** The header that says which state a change is meant for. */
export function ifMatch(version: number | undefined): { "if-match"?: string } {
  return version === undefined ? {} : { "if-match": `"${version}"` };
}
