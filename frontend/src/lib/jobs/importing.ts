import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { trackTask } from "../tasks/queries";

export type ImportRequest = Schema<"ImportIn">;

const field = z.object({ name: z.string(), value: z.string().nullable(), from: z.string() });

const outcome = z.object({
  job_id: z.string(),
  existing: z.boolean(),
  method: z.string(),
  status: z.enum(["open", "closed"]).catch("open"),
  fields: z.array(field),
  notes: z.array(z.string()).catch([]),
});

export type ReadField = z.infer<typeof field>;
export type ImportOutcome = z.infer<typeof outcome>;

/** What an import came to, from the result of its task; null while there is none. */
export function importOutcome(result: unknown): ImportOutcome | null {
  return outcome.safeParse(result).data ?? null;
}

/** Lists, counts and matches follow a job that came, changed or went; of one that is gone nothing is asked. */
export function afterJobChange(client: QueryClient, gone?: string): void {
  void client.invalidateQueries({ queryKey: ["jobs"], predicate: ({ queryKey }) => queryKey[2] !== gone });
  void client.invalidateQueries({ queryKey: ["matches"] });
}

/** Starts to bring in a job by its address or as text. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: ImportRequest) => unwrap(api.POST("/api/v1/jobs/import", { body: request })),
    onSuccess: (task) => trackTask(client, task),
  });
}
