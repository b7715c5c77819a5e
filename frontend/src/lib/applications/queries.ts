import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** A card as its own page has it. */
export function applicationQuery(id: string) {
  return queryOptions({
    queryKey: ["applications", "one", id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/applications/{application_id}", {
          params: { path: { application_id: id } },
          signal,
        }),
      ),
  });
}

/** The card of a posting, or null: what the pages of a match and of a job show. */
export function applicationOfJobQuery(jobId: string) {
  return queryOptions({
    queryKey: ["applications", "of-job", jobId],
    queryFn: async ({ signal }) => {
      const page = await unwrap(
        api.GET("/api/v1/applications", { params: { query: { job_id: [jobId], limit: 1 } }, signal }),
      );
      return page.items[0] ?? null;
    },
    staleTime: 30_000,
  });
}

/** The stages by the names a person gave them, in their order. */
export const stagesQuery = queryOptions({
  queryKey: ["applications", "stages"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/applications/stages", { signal })),
});

/** What shows cards or matches once a card has changed; the board itself was changed in place. */
export function settleApplications(client: QueryClient, id?: string): void {
  const shown = ["list", "pick", "of-job", "steps", "timeline", ...(id ? [] : ["one"])];
  for (const part of shown) void client.invalidateQueries({ queryKey: ["applications", part] });
  if (id) void client.invalidateQueries({ queryKey: ["applications", "one", id] });
  void client.invalidateQueries({ queryKey: ["matches"] });
}
