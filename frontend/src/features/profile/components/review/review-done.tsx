import { Link } from "@tanstack/react-router";
import { CheckCheck } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Every fact is checked: what comes next. */
export function ReviewDone({ total }: { total: number }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card bg-met/50 px-4 py-3"
    >
      <CheckCheck aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 basis-48">
        <span className="block font-semibold">Every fact is checked</span>
        <span className="text-ink-soft tabular">
          Your matches are computed from these {total} facts and from what you added yourself.
        </span>
      </p>
      <Button asChild variant="primary">
        <Link to="/matches">See your matches</Link>
      </Button>
    </div>
  );
}
