import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** A match as its own page has it: the posting, the score, and what it rests on. */
export function matchQuery(id: string) {
  return queryOptions({
    queryKey: ["matches", "one", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/matches/{match_id}", { params: { path: { match_id: id } }, signal })),
  });
}
