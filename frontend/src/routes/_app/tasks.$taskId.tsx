import { createFileRoute } from "@tanstack/react-router";
import { TaskDetail } from "@/features/background/components/task-detail";

function Detail() {
  const { taskId } = Route.useParams();
  return <TaskDetail key={taskId} id={taskId} />;
}

export const Route = createFileRoute("/_app/tasks/$taskId")({ component: Detail });
