import { useMutation } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { asProblem } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { toast } from "@/lib/toasts";
import type { Step } from "./types";

/** Downloads one step as a file that calendars open. */
export function useDownloadStep() {
  return useMutation({
    mutationFn: async (step: Step) => {
      const answer = await api.GET("/api/v1/applications/{application_id}/steps/{step_id}/event.ics", {
        params: { path: { application_id: step.application_id, step_id: step.id } },
        parseAs: "blob",
      });
      saveFile(await unwrap<Blob>(Promise.resolve(answer)), `${step.title}.ics`);
    },
    onError: (error) =>
      toast({ title: "The event was not downloaded", detail: asProblem(error).message, tone: "danger" }),
  });
}
