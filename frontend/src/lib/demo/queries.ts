import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { asProblem } from "../problem";
import { trackTask } from "../tasks/queries";
import { toast } from "../toasts";

/** How much invented data there is. */
export const demoQuery = queryOptions({
  queryKey: ["demo"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/demo", { signal })),
});

/** Asks for invented postings and people; answers the task that makes them. */
export function useFillDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/demo")),
    onSuccess: (task) => trackTask(client, task),
    onError: (error) =>
      toast({ title: "Nothing was filled in", detail: asProblem(error).message, tone: "danger" }),
  });
}

/** Takes all invented data out again; answers the task that does it. */
export function useRemoveDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/v1/demo")),
    onSuccess: (task) => trackTask(client, task),
    onError: (error) =>
      toast({ title: "Nothing was taken out", detail: asProblem(error).message, tone: "danger" }),
  });
}

/** What new postings may have changed. */
export function afterNewPostings(client: QueryClient): void {
  for (const key of ["jobs", "sources", "matches", "insights", "demo"])
    void client.invalidateQueries({ queryKey: [key] });
}
