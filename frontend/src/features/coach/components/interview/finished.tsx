import { Link } from "@tanstack/react-router";
import { ScrollText } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Conversation } from "../../types";

/** In place of the box, when every question is answered. */
export function Finished({ conversation: { id, persona, job } }: { conversation: Conversation }) {
  return (
    <div className="border-t bg-surface px-4 py-4 sm:px-8">
      <div className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft">All questions are done. The report puts your answers side by side.</p>
        <div className="flex flex-wrap gap-2">
          <Button asChild>
            <Link
              to="/coach/new"
              search={{ mode: "interview", persona_id: persona.id, ...(job && { job_id: job.id }) }}
            >
              Practise again
            </Link>
          </Button>
          <Button asChild variant="primary">
            <Link to="/coach/$conversationId/report" params={{ conversationId: id }}>
              <ScrollText aria-hidden className="size-4" />
              Read the report
            </Link>
          </Button>
        </div>
      </div>
    </div>
  );
}
