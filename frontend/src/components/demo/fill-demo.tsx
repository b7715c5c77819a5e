import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { TaskProgress } from "@/components/tasks/task-progress";
import { afterNewPostings, useFillDemo } from "@/lib/demo/queries";
import { useUser } from "@/lib/session/session";
import { useTask } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";

/** Fills an empty instance with invented postings and people; only whoever runs it may. */
export function FillDemo() {
  const user = useUser();
  const client = useQueryClient();
  const fill = useFillDemo();
  const { data: task } = useTask(fill.data?.id ?? null, () => afterNewPostings(client));
  if (user.role !== "admin") return null;
  if (task && !isFinished(task))
    return (
      <div className="w-64 text-left">
        <TaskProgress task={task} />
      </div>
    );
  return (
    <Button loading={fill.isPending} onClick={() => fill.mutate()}>
      Fill with invented data
    </Button>
  );
}
