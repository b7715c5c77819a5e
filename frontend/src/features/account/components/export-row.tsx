import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatBytes, plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { useTask } from "@/lib/tasks/queries";
import { toast } from "@/lib/toasts";
import { exportsQuery, useFetchExport, type AccountExport } from "../queries";

/** One export: on its way, ready to be fetched, or failed. */
export function ExportRow({ made }: { made: AccountExport }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      {made.state === "making" && <Making made={made} />}
      {made.state === "ready" && <Ready made={made} />}
      {made.state === "failed" && (
        <p className="text-ink-soft">
          An export begun <RelativeTime at={made.created_at} /> could not be made. Make another one.
        </p>
      )}
    </li>
  );
}

function Making({ made }: { made: AccountExport }) {
  const client = useQueryClient();
  const task = useTask(made.task_id, () => {
    void client.invalidateQueries({ queryKey: exportsQuery.queryKey });
  });
  const done = task.data?.progress.done ?? 0;
  return (
    <div className="grid flex-1 gap-1.5">
      <ProgressBar label="Making your export" done={done} total={null} />
      <p className="text-sm text-ink-faint tabular">
        {done > 0 ? `${plural(done, "file")} so far` : "Waits for its turn"}. You can leave this page.
      </p>
    </div>
  );
}

function Ready({ made }: { made: AccountExport }) {
  const fetched = useFetchExport();
  const download = () =>
    fetched.mutate(made, { onError: (error) => toast({ title: asProblem(error).title, tone: "danger" }) });
  return (
    <>
      <div className="min-w-48 flex-1">
        <p className="font-medium">
          Made <RelativeTime at={made.created_at} />
        </p>
        <p className="text-sm text-ink-faint tabular">
          {plural(made.files ?? 0, "file")}, {formatBytes(made.size ?? 0)} · expires{" "}
          <RelativeTime at={made.expires_at} />
        </p>
      </div>
      <Button loading={fetched.isPending} onClick={download}>
        Download
      </Button>
    </>
  );
}
