import { Ban, Check, CircleDashed, LoaderCircle, TriangleAlert, type LucideIcon } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { stateWords, type TaskState } from "@/lib/tasks/task";

const looks: Record<TaskState, { tone: Tone; icon: LucideIcon }> = {
  queued: { tone: "neutral", icon: CircleDashed },
  running: { tone: "accent", icon: LoaderCircle },
  succeeded: { tone: "done", icon: Check },
  failed: { tone: "cv", icon: TriangleAlert },
  dead: { tone: "cv", icon: TriangleAlert },
  cancelled: { tone: "missing", icon: Ban },
};

export function TaskBadge({ state }: { state: TaskState }) {
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon} turning={state === "running"}>
      {stateWords[state]}
    </Badge>
  );
}
