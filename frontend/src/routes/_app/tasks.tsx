import { createFileRoute } from "@tanstack/react-router";
import { TasksPage } from "@/features/background/components/tasks-page";
import { taskSearch } from "@/features/background/task-search";

export const Route = createFileRoute("/_app/tasks")({ validateSearch: taskSearch, component: TasksPage });
