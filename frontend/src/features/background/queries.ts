import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { trackTask } from "@/lib/tasks/queries";
import { taskLabel } from "@/lib/tasks/task";
import { toast } from "@/lib/toasts";
import { asProblem } from "@/lib/problem";

export function useCancelTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST("/api/v1/tasks/{task_id}/cancel", { params: { path: { task_id: id } } })),
    onSuccess: (task) => trackTask(client, task),
    onError: (error) =>
      toast({ title: "It was not cancelled", detail: asProblem(error).message, tone: "danger" }),
  });
}

export function useRedriveTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST("/api/v1/tasks/{task_id}/redrive", { params: { path: { task_id: id } } })),
    onSuccess: (task) => {
      trackTask(client, task);
      toast({ title: "Started again", detail: taskLabel(task.type) });
    },
    onError: (error) =>
      toast({ title: "It did not start again", detail: asProblem(error).message, tone: "danger" }),
  });
}
