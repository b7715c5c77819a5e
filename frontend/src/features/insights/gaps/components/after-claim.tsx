import { Link } from "@tanstack/react-router";
import { Check, X } from "lucide-react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { IconButton } from "@/components/ui/icon-button";
import { textLink } from "@/components/ui/text-link";
import type { Task } from "@/lib/tasks/task";
import type { Gap } from "../types";
import { riseSentence } from "../words";

interface AfterClaimProps {
  claimed: readonly Gap[];
  scoring: Task | null;
  onClose: () => void;
}

/** What was just added, what it should change, and the scoring that makes it so. */
export function AfterClaim({ claimed, scoring, onClose }: AfterClaimProps) {
  if (claimed.length === 0) return null;
  return (
    <section
      aria-label="What you added"
      className="grid gap-3 rounded-card bg-surface p-4 shadow-card ring-1 ring-line sm:px-6"
    >
      <div className="flex items-start justify-between gap-4">
        <ul className="grid gap-2">
          {claimed.map((gap) => (
            <li key={gap.id} className="flex items-start gap-3">
              <span className="mt-px grid size-5 shrink-0 place-items-center rounded-full bg-met">
                <Check aria-hidden className="size-3.5" />
              </span>
              <p className="text-pretty">
                <span className="font-medium">{gap.name}</span> is in your profile. What to expect:{" "}
                {riseSentence(gap)}.
              </p>
            </li>
          ))}
        </ul>
        <IconButton icon={X} label="Close" className="-mt-1 -mr-2" onClick={onClose} />
      </div>
      {scoring ? (
        <TaskProgress task={scoring} />
      ) : (
        <p className="text-sm text-ink-faint">
          Your matches are scored with it; this list follows. See{" "}
          <Link to="/matches" className={textLink}>
            your matches
          </Link>
          .
        </p>
      )}
    </section>
  );
}
