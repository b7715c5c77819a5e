import { RefreshCw } from "lucide-react";
import { FillDemo } from "@/components/demo/fill-demo";
import { RefreshProgress } from "@/components/sources/refresh-progress";
import { Button } from "@/components/ui/button";
import { useUser } from "@/lib/session/session";
import { labelsOf, useRefresh, type Source } from "@/lib/sources/queries";
import { useRefreshing } from "@/lib/sources/use-refreshing";

/** Sources are refreshed right here, each saying how it went. */
export function PostingsStep({ sources }: { sources: readonly Source[] }) {
  const user = useUser();
  const refresh = useRefresh();
  const { taskId, follow } = useRefreshing();
  // A source that reads feeds reads nothing while nobody has added one.
  const readable = sources.filter(({ enabled, boards }) => enabled && boards?.length !== 0);
  const start = () => refresh.mutate(undefined, { onSuccess: (task) => follow(task.id) });
  return (
    <div className="grid gap-4">
      <p className="text-ink-soft">
        {readable.length > 0
          ? `Read from ${readable.map(({ label }) => label).join(", ")}: now, and again on a schedule.`
          : "No source is switched on yet; the page Sources has them all."}
        {user.role === "admin" &&
          " Or fill the instance with invented postings and people, to try it out; one click takes them out again."}
      </p>
      {taskId && (
        <RefreshProgress
          key={taskId}
          taskId={taskId}
          labels={labelsOf(sources)}
          onClose={() => follow(undefined)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" loading={refresh.isPending} onClick={start}>
          <RefreshCw aria-hidden className="size-4" />
          Refresh the sources
        </Button>
        <FillDemo />
      </div>
    </div>
  );
}
