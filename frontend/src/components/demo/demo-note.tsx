import { useQuery, useQueryClient } from "@tanstack/react-query";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { afterNewPostings, demoQuery, useRemoveDemo } from "@/lib/demo/queries";
import { plural } from "@/lib/format";
import { useUser } from "@/lib/session/session";
import { useTask } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";

/** Says that invented data is among the real, and takes it out in one click. */
export function DemoNote() {
  const user = useUser();
  const client = useQueryClient();
  const { data } = useQuery(demoQuery);
  const remove = useRemoveDemo();
  const { data: task } = useTask(remove.data?.id ?? null, () => afterNewPostings(client));
  if (!data?.present) return null;
  const removing = task && !isFinished(task);
  return (
    <Notice
      action={
        user.role === "admin" &&
        !removing && (
          <Button size="sm" loading={remove.isPending} onClick={() => remove.mutate()}>
            Take it out
          </Button>
        )
      }
    >
      {removing ? (
        <TaskProgress task={task} />
      ) : (
        `Invented data is here to try things out: ${plural(data.postings, "posting")} and ${plural(data.people, "person", "people")}.`
      )}
    </Notice>
  );
}
