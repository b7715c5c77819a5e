import { useQueryClient } from "@tanstack/react-query";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { fitQuery, useDecide } from "./queries";

type Match = Schema<"MatchOut">;
type Status = Schema<"Status">;
type Wanted = "interested" | "hidden";

const said: Partial<Record<Status, string>> = {
  interested: "Saved",
  hidden: "Hidden from your matches",
  new: "Back among your new matches",
};

/** Pressing what is in force takes it back. */
export function nextStatus(present: Status, wanted: Status): Status {
  return present === wanted ? "new" : wanted;
}

function useSetStatus() {
  const decide = useDecide();
  return (match: Match, wanted: Wanted) => {
    const status = nextStatus(match.status, wanted);
    const undo = () => decide.mutate({ match, status: match.status });
    decide.mutate(
      { match, status },
      { onSuccess: () => toast({ title: said[status] ?? "Saved", detail: match.job.title, undo }) },
    );
  };
}

/** Saves or hides a match; each can be taken back. */
export function useTriage(match: Match | null | undefined) {
  const set = useSetStatus();
  return (wanted: Wanted) => {
    if (match) set(match, wanted);
  };
}

/** The same for a job of the list, whose match is not on the page. */
export function useListTriage() {
  const client = useQueryClient();
  const set = useSetStatus();
  return async (jobId: string, wanted: Wanted) => {
    try {
      const match = await client.query(fitQuery(jobId));
      if (match) set(match, wanted);
      else toast({ title: "Add your CV first", detail: "Jobs are saved and hidden among your matches." });
    } catch (error) {
      toast({ title: "That was not saved", detail: asProblem(error).message, tone: "danger" });
    }
  };
}
