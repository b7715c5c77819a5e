import { Link } from "@tanstack/react-router";
import { Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import type { Task } from "@/lib/tasks/task";
import { outcomeOf, useUndoImport, type Outcome } from "../queries";
import type { BoardImport, Undone } from "../types";
import { doneDetail, doneHeading } from "../words";

interface OutcomeCardProps {
  taken: BoardImport;
  task: Task | undefined;
  onUndone: (undone: Undone) => void;
  onAnother: () => void;
}

function LeftOut({ outcome }: { outcome: Outcome }) {
  if (outcome.skipped_count === 0) return null;
  const more = outcome.skipped_count - outcome.skipped.length;
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer rounded-control font-medium">
        {plural(outcome.skipped_count, "line")} left out, and why
      </summary>
      <ul className="mt-3 grid max-h-96 gap-1 overflow-y-auto text-sm">
        {outcome.skipped.map(({ line, place, why }) => (
          <li key={`${place}:${line}`} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
            <span className="text-ink-faint tabular">Line {line}</span>
            <span className="min-w-0 break-words">
              {why}
              {place && <span className="block text-xs text-ink-faint">{place}</span>}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-sm text-ink-soft">And {plural(more, "more line")}.</p>}
    </details>
  );
}

/** What an import came to; it can be taken back while its file is here. */
export function OutcomeCard({ taken, task, onUndone, onAnother }: OutcomeCardProps) {
  const undo = useUndoImport(taken.id ?? "");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const counts = taken.result ?? { created: 0, existing: 0, skipped: 0 };
  const outcome = outcomeOf(task);
  return (
    <Card>
      <div className="grid gap-4">
        <div className="grid gap-1">
          <h2 ref={title} tabIndex={-1} className="text-lg font-semibold outline-none">
            {doneHeading(counts.created)}
          </h2>
          <p className="text-ink-soft">{doneDetail(counts.existing, counts.skipped)}</p>
        </div>
        {outcome && <LeftOut outcome={outcome} />}
        {undo.error && (
          <Notice tone="danger" live>
            {asProblem(undo.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" asChild>
            <Link to="/board">See your board</Link>
          </Button>
          <Button onClick={onAnother}>Bring another file</Button>
          {counts.created > 0 && (
            <Button
              variant="quiet"
              loading={undo.isPending}
              onClick={() => undo.mutate(undefined, { onSuccess: onUndone })}
            >
              <Undo2 aria-hidden className="size-4" /> Undo the import
            </Button>
          )}
        </div>
        <p className="text-sm text-ink-faint">
          You can undo it for a day. Cards you change until then stay. After that the file is deleted here.
        </p>
      </div>
    </Card>
  );
}
