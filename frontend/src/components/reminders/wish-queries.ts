import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { remindersKey } from "./reminder-queries";

type Wishes = Schema<"ReminderWishes">;

export const wishesQuery = queryOptions({
  queryKey: ["reminders", "wishes"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/applications/reminders/wishes", { signal })),
});

/** Changes the wishes at once, and back where the server refuses. */
export function useChangeWishes() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<"ReminderWishesPatch">) =>
      unwrap(api.PATCH("/api/v1/applications/reminders/wishes", { body })),
    onMutate: async (body) => {
      await client.cancelQueries({ queryKey: wishesQuery.queryKey });
      const before = client.getQueryData<Wishes>(wishesQuery.queryKey);
      if (before) client.setQueryData<Wishes>(wishesQuery.queryKey, { ...before, ...said(body) });
      return { before };
    },
    onSuccess: (wishes) => client.setQueryData<Wishes>(wishesQuery.queryKey, wishes),
    onError: (error, _, context) => {
      if (context?.before) client.setQueryData<Wishes>(wishesQuery.queryKey, context.before);
      toast({ title: "Not saved", detail: asProblem(error).message, tone: "danger" });
    },
    onSettled: () => client.invalidateQueries({ queryKey: [...remindersKey, "list"] }),
  });
}

function said({ follow_up_days: days, off }: Schema<"ReminderWishesPatch">): Partial<Wishes> {
  return { ...(days && { follow_up_days: days }), ...(off && { off }) };
}
