import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Card } from "@/components/ui/card";
import { recentTasksQuery } from "@/lib/tasks/queries";
import { isFinished, taskLabel } from "@/lib/tasks/task";

/** Work under way, while there is some. */
export function RunningCard() {
  const { data } = useQuery(recentTasksQuery);
  const running = (data?.items ?? []).filter((task) => !isFinished(task));
  if (running.length === 0) return null;
  return (
    <Card title="Under way">
      <ul className="grid gap-4">
        {running.map((task) => (
          <li key={task.id} className="grid gap-1">
            <Link to="/tasks/$taskId" params={{ taskId: task.id }} className="font-medium hover:underline">
              {taskLabel(task.type)}
            </Link>
            <TaskProgress task={task} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
