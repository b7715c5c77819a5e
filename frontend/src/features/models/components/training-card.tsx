import { useQueryClient } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress";
import { RelativeTime } from "@/components/ui/relative-time";
import { useTask } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";
import { modelQuery, modelsQuery, useTrain } from "../queries";
import type { Model } from "../types";

/** Whether the model can be trained on what this instance holds, and the training as it goes on. */
export function TrainingCard({ model }: { model: Model }) {
  const { training } = model;
  const client = useQueryClient();
  const train = useTrain(model.name);
  const { data: task } = useTask(training.task_id ?? train.data?.id ?? null, () => {
    void client.invalidateQueries({ queryKey: modelQuery(model.name).queryKey });
    void client.invalidateQueries({ queryKey: modelsQuery.queryKey });
  });
  const running = task && !isFinished(task);
  return (
    <Card title="Training">
      <div className="grid gap-4">
        {!training.trainable ? (
          <p className="max-w-text text-pretty text-ink-soft">
            {training.why_not ?? "This model is not trained on an instance’s own data."}
          </p>
        ) : (
          <>
            <div className="grid gap-1.5">
              <p className="text-pretty text-ink-soft">{training.words}</p>
              {!training.enough && training.needed > 0 && (
                <ProgressBar
                  label="Rows to train on"
                  done={Math.min(training.have, training.needed)}
                  total={training.needed}
                />
              )}
            </div>
            {running ? (
              <TaskProgress task={task} />
            ) : (
              training.enough && (
                <Button
                  variant="primary"
                  className="justify-self-start"
                  loading={train.isPending}
                  onClick={() => train.mutate()}
                >
                  <Play aria-hidden className="size-4" />
                  Train now
                </Button>
              )
            )}
          </>
        )}
        {task?.error && <Notice tone="partial">{task.error}</Notice>}
        {training.last_at && (
          <p className="text-sm text-pretty text-ink-faint">
            Last trained <RelativeTime at={training.last_at} />
            {training.last_words && `: ${training.last_words}`}
          </p>
        )}
      </div>
    </Card>
  );
}
