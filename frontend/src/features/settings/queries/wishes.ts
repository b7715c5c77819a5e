import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Wishes = Schema<"AlertSettingsOut">;
type Patch = Schema<"AlertSettingsPatch">;

/** When and how one is told. */
export const wishesQuery = queryOptions({
  queryKey: ["alerts", "settings"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/alerts/settings", { signal })),
});

function changed(held: Wishes, { kinds, ...times }: Patch): Wishes {
  const merged = { ...held.kinds };
  for (const [kind, channels] of Object.entries(kinds ?? {})) merged[kind] = { ...merged[kind], ...channels };
  return Object.assign({ ...held }, times, { kinds: merged });
}

/** Changes one of them; shown at once, taken back where it is refused. */
export function useWish() {
  const client = useQueryClient();
  const { queryKey } = wishesQuery;
  return useMutation({
    mutationFn: (body: Patch) => unwrap(api.PATCH("/api/v1/alerts/settings", { body })),
    onMutate: async (patch) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (held) => held && changed(held, patch));
      return before;
    },
    onSuccess: (kept) => client.setQueryData(queryKey, kept),
    onError: (error, _patch, before) => {
      client.setQueryData(queryKey, before);
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" });
    },
  });
}
