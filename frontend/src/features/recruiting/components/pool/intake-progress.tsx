import { Ban, Check, CircleDashed, Copy, TriangleAlert, type LucideIcon } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress";
import { cn } from "@/lib/cn";
import { isFinished, type Task } from "@/lib/tasks/task";
import { fileRows, intakeSentence, type FileRow, type FileState } from "../../intake";

const looks: Record<FileState, { icon: LucideIcon; word: string; look: string }> = {
  added: { icon: Check, word: "added", look: "bg-met text-ink" },
  duplicate: { icon: Copy, word: "known", look: "text-ink-faint" },
  empty: { icon: Ban, word: "not taken", look: "text-ink-faint" },
  unsupported: { icon: Ban, word: "not taken", look: "text-ink-faint" },
  too_large: { icon: Ban, word: "not taken", look: "text-ink-faint" },
  unreadable: { icon: TriangleAlert, word: "not taken", look: "bg-cv text-ink" },
};

interface IntakeProgressProps {
  /** As they were sent; empty where another page sent them. */
  names: readonly string[];
  task: Task | null;
  onDismiss: () => void;
}

/** An upload being read: how far it is, and what became of each file in plain words. */
export function IntakeProgress({ names, task, onDismiss }: IntakeProgressProps) {
  const rows = fileRows(names, task);
  const ended = task !== null && isFinished(task);
  const { done, total } = task?.progress ?? { done: 0, total: null };
  return (
    <Card
      title={titleOf(task)}
      description={<span aria-live="polite">{intakeSentence(rows, task)}</span>}
      actions={ended && <Button onClick={onDismiss}>Done</Button>}
    >
      {!ended && <ProgressBar label="Files read" done={done} total={total} className="mb-3" />}
      {rows.length > 0 && (
        <ul aria-label="Files" className="-my-1 grid max-h-80 gap-1 overflow-y-auto">
          {rows.map((row) => (
            <FileLine key={row.number} row={row} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function titleOf(task: Task | null): string {
  if (!task || !isFinished(task)) return "Reading the files";
  return task.state === "succeeded" ? "Your files are read" : "Nothing was added";
}

function FileLine({ row: { name, result } }: { row: FileRow }) {
  const {
    icon: Icon,
    word,
    look,
  } = result ? looks[result.state] : { icon: CircleDashed, word: "waiting", look: "text-ink-faint" };
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 py-1 sm:grid-cols-[1.25rem_minmax(0,2fr)_minmax(0,3fr)]">
      <span className={cn("grid size-5 place-items-center rounded-full", look)}>
        <Icon aria-hidden className="size-3.5" />
        <span className="sr-only">{word}</span>
      </span>
      <span className="truncate font-medium" title={name}>
        {name}
      </span>
      <span className="col-start-2 text-sm text-pretty text-ink-soft sm:col-start-3">
        {result?.message ?? "Waits for its turn"}
      </span>
    </li>
  );
}
