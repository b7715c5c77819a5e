import { Check } from "lucide-react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { plural } from "@/lib/format";
import { useTask } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";
import { triedBoard, type Tried } from "../found";

function Fields({ tried }: { tried: Tried }) {
  const there = tried.fields.filter(({ found }) => found > 0);
  const missing = tried.fields.filter(({ found }) => found === 0).map(({ name }) => name);
  return (
    <div className="grid gap-2">
      <ul aria-label="What was read of the jobs" className="flex flex-wrap gap-1">
        {there.map(({ name, found }) => (
          <li key={name} className="flex">
            <Badge tone="met" icon={Check}>
              {name}
              {found < tried.read && ` in ${found} of ${tried.read}`}
            </Badge>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="text-sm text-pretty text-ink-faint">Not read: {missing.join(", ")}.</p>
      )}
    </div>
  );
}

function Shown({ tried }: { tried: Tried }) {
  return (
    <div className="grid gap-4">
      {tried.fields.length > 0 && <Fields tried={tried} />}
      <ul aria-label="Jobs as they are read" className="grid gap-2 border-l-2 pl-3">
        {tried.postings.map(({ id, title, company, location, text }) => (
          <li key={id} className="min-w-0">
            <p className="truncate font-medium">{title}</p>
            <p className="truncate text-sm text-ink-soft">
              {[/^https?:/.test(company) ? "" : company, location].filter(Boolean).join(" · ")}
            </p>
            {text && <p className="line-clamp-1 text-sm text-ink-faint">{text}</p>}
          </li>
        ))}
      </ul>
      {tried.unusable > 0 && (
        <Notice tone="partial">
          {plural(tried.unusable, "entry", "entries")} could not be used. {tried.reasons.join(" ")}
        </Notice>
      )}
    </div>
  );
}

/** What came of trying an address: a few jobs as they would be read, or what is wrong with it. */
export function TrialResult({ taskId }: { taskId: string }) {
  const { data: task } = useTask(taskId);
  if (!task) return null;
  if (!isFinished(task)) return <TaskProgress task={task} />;
  const tried = triedBoard(task.result);
  if (!tried || tried.problem)
    return (
      <Notice tone="partial" live>
        {tried?.problem ?? task.error ?? "The preview ended without an answer. Try it again."}
      </Notice>
    );
  return (
    <Card title="Preview" description={`${plural(tried.read, "job")} read. Nothing is kept yet.`}>
      <Shown tried={tried} />
    </Card>
  );
}
