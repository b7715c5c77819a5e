import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** A posting with its words, what it asks for, and its duplicates. */
export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ["jobs", "one", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: id } }, signal })),
  });
}
