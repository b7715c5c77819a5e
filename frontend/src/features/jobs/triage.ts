import type { Schema } from "@/api/types";
import { toast } from "@/lib/toasts";
import { useDecide } from "./queries";

type Match = Schema<"MatchOut">;
type Status = Schema<"Status">;

const said: Partial<Record<Status, string>> = {
  interested: "Saved",
  hidden: "Hidden from your matches",
  new: "Back among your new matches",
};

/** Pressing what is in force takes it back. */
export function nextStatus(present: Status, wanted: Status): Status {
  return present === wanted ? "new" : wanted;
}

/** Saves or hides a match; each can be taken back. */
export function useTriage(match: Match | null | undefined) {
  const decide = useDecide();
  return (wanted: "interested" | "hidden") => {
    if (!match) return;
    const status = nextStatus(match.status, wanted);
    const undo = () => decide.mutate({ match, status: match.status });
    decide.mutate(
      { match, status },
      { onSuccess: () => toast({ title: said[status] ?? "Saved", detail: match.job.title, undo }) },
    );
  };
}
