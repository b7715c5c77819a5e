import {
  infiniteQueryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Reminder = Schema<"ReminderOut">;
type ReminderPage = Schema<"Page_ReminderOut_">;
export type Show = "open" | "snoozed";

export const remindersKey = ["reminders"] as const;
const pageSize = 20;
const everyFiveMinutes = 300_000;

export function remindersQuery(show: Show) {
  return infiniteQueryOptions({
    queryKey: [...remindersKey, "list", show],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/applications/reminders", {
          params: { query: { show, limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    // They are made every few minutes.
    refetchInterval: everyFiveMinutes,
    refetchOnWindowFocus: true,
  });
}

/** What is to be done with a reminder; `until` lets it rest. */
export type Action = { kind: "dismiss" } | { kind: "snooze"; until: Date; label: string };

async function send(reminder: Reminder, action: Action) {
  const params = { path: { reminder_id: reminder.id } };
  if (action.kind === "dismiss")
    return unwrap(api.POST("/api/v1/applications/reminders/{reminder_id}/dismiss", { params }));
  const body = { until: action.until.toISOString() };
  return unwrap(api.POST("/api/v1/applications/reminders/{reminder_id}/snooze", { params, body }));
}

function restore(reminder: Reminder) {
  const params = { path: { reminder_id: reminder.id } };
  return unwrap(api.POST("/api/v1/applications/reminders/{reminder_id}/restore", { params }));
}

/** Takes a reminder out of a list at once; the list itself follows. */
async function takeOut(client: QueryClient, show: Show, id: string) {
  const key = remindersQuery(show).queryKey;
  await client.cancelQueries({ queryKey: key });
  client.setQueryData<InfiniteData<ReminderPage, string>>(key, (lists) => lists && without(lists, id));
}

export function without(lists: InfiniteData<ReminderPage, string>, id: string) {
  const found = lists.pages.some(({ items }) => items.some((item) => item.id === id));
  if (!found) return lists;
  const pages = lists.pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.id !== id),
    total: page.total.relation === "eq" ? { ...page.total, value: page.total.value - 1 } : page.total,
  }));
  return { ...lists, pages };
}

/** Puts reminders away or lets them rest, at once and with an undo. */
export function useReminderActions(show: Show) {
  const client = useQueryClient();
  const anew = () => client.invalidateQueries({ queryKey: remindersKey });
  const failed = (title: string) => (error: unknown) => {
    toast({ title, detail: asProblem(error).message, tone: "danger" });
    return anew();
  };
  const back = useMutation({
    mutationFn: restore,
    onSuccess: anew,
    onError: failed("The reminder was not brought back"),
  });
  const act = useMutation({
    mutationFn: ({ reminder, action }: { reminder: Reminder; action: Action }) => send(reminder, action),
    onMutate: ({ reminder }) => takeOut(client, show, reminder.id),
    onSuccess: (_, { reminder, action }) => {
      const title = action.kind === "dismiss" ? "Reminder dismissed" : `Resting until ${action.label}`;
      toast({ title, detail: reminder.title, undo: () => back.mutate(reminder) });
      return anew();
    },
    onError: failed("The reminder was not changed"),
  });
  return { act: act.mutate, wake: back.mutate };
}
