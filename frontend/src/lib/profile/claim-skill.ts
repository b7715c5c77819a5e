import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { asProblem } from "../problem";
import { recentTasksQuery } from "../tasks/queries";
import { toast } from "../toasts";

/** Puts a skill that one has into the profile, with a way back; every match is scored again after it. `onUndone` hears of the way back. */
export function useClaimSkill(onUndone?: (name: string) => void) {
  const client = useQueryClient();
  const changed = () => {
    void client.invalidateQueries({ queryKey: ["profile"] });
    void client.invalidateQueries({ queryKey: recentTasksQuery.queryKey });
  };
  const { mutate: remove } = useMutation({
    mutationFn: (name: string) =>
      unwrap(api.DELETE("/api/v1/profile/skills/{name}", { params: { path: { name } } })),
    onSuccess: (_, name) => {
      changed();
      onUndone?.(name);
    },
    onError: (error, name) =>
      toast({ title: `${name} is still in your profile`, detail: asProblem(error).message, tone: "danger" }),
  });
  return useMutation({
    mutationFn: (name: string) => unwrap(api.POST("/api/v1/profile/skills", { body: { name } })),
    onSuccess: ({ name }) => {
      changed();
      toast({
        title: `${name} is in your profile`,
        detail: "Your matches are being scored again.",
        undo: () => remove(name),
      });
    },
    onError: (error) =>
      toast({ title: "It was not added", detail: asProblem(error).message, tone: "danger" }),
  });
}
