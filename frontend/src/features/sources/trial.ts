import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { trackTask } from "@/lib/tasks/queries";

/** Reads the beginning of an address, to see what comes of it before it is added. Nothing is kept. */
export function useTrial(source: "rss" | "custom") {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<"TrialIn">) =>
      unwrap(api.POST("/api/v1/sources/{slug}/preview", { params: { path: { slug: source } }, body })),
    onSuccess: (task) => trackTask(client, task),
  });
}
