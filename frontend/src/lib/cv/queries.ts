import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { api, unwrap } from "@/api/client";
import { Stored, useStored } from "../stored";
import { trackTask, useTask } from "../tasks/queries";
import { isFinished, type Task } from "../tasks/task";
import { wayOf } from "./rules";

// The same for a file, an export that is taken over, and a version that is read again.
const reading = "profile.parse_cv";

// Below "recent", so that it is looked at again whenever work begins or ends.
const readingsQuery = queryOptions({
  queryKey: ["tasks", "recent", "readings"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/tasks", { params: { query: { limit: 50 } }, signal })),
  staleTime: 0,
  select: (page) => page.items.find((task) => task.type === reading),
});

const dismissed = new Stored("cv-reading-dismissed", z.string(), "");

function asForm({ file }: { file: Blob }): FormData {
  const form = new FormData();
  form.append("file", file);
  return form;
}

function sent(file: File): Promise<Task> {
  const options = { body: { file }, bodySerializer: asForm };
  return wayOf(file) === "import"
    ? unwrap(api.POST("/api/v1/profile/import", options))
    : unwrap(api.POST("/api/v1/profile/cv", options));
}

/** Shows a reading that has begun in `useCvReading`, and in the top bar. */
export function followReading(client: QueryClient, task: Task): void {
  client.setQueryData(readingsQuery.queryKey, (page) => page && { ...page, items: [task, ...page.items] });
  trackTask(client, task);
}

/** Sends a CV to be read, or an export to be taken over; how it goes then shows in `useCvReading`. */
export function useSendCv() {
  const client = useQueryClient();
  return useMutation({ mutationFn: sent, onSuccess: (task) => followReading(client, task) });
}

interface Reading {
  /** The reading under way, one that ended while this page was open, or a failed one that nobody has put away. */
  task: Task | null;
  dismiss: () => void;
}

/** The reading of the CV sent last, followed live; found again after a reload. */
export function useCvReading(): Reading {
  const client = useQueryClient();
  const [seen, setSeen] = useStored(dismissed);
  const [id, setId] = useState<string | null>(null);
  const { data: newest } = useQuery(readingsQuery);
  const open = newest && newest.state !== "succeeded" && newest.state !== "cancelled" && newest.id !== seen;
  if (open && newest.id !== id) setId(newest.id);

  const { data: task = null } = useTask(id, ({ state }) => {
    if (state !== "succeeded") return;
    void client.invalidateQueries({ queryKey: ["profile"] });
    void client.invalidateQueries({ queryKey: ["matches"] });
  });
  const dismiss = () => {
    if (task) setSeen(task.id);
    setId(null);
  };
  const hidden = task !== null && task.id === seen && isFinished(task);
  return { task: hidden ? null : task, dismiss };
}
