import { TaskProgress } from "@/components/tasks/task-progress";
import { Card } from "@/components/ui/card";
import type { Task } from "@/lib/tasks/task";

/** An import under way; it goes on when one leaves the page. */
export function RunningCard({ task }: { task: Task | undefined }) {
  return (
    <Card>
      <div className="grid gap-3" aria-live="polite">
        <h2 className="text-lg font-semibold">Bringing your applications</h2>
        {task ? <TaskProgress task={task} /> : <p className="text-sm text-ink-faint">Starting</p>}
        <p className="text-sm text-ink-soft">You can leave this page; it goes on.</p>
      </div>
    </Card>
  );
}
