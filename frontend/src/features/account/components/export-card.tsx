import { useQuery } from "@tanstack/react-query";
import { Download, PackageOpen } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/lib/toasts";
import { asProblem } from "@/lib/problem";
import { exportsQuery, useStartExport } from "../queries";
import { ExportRow } from "./export-row";

export function ExportCard() {
  const exports = useQuery(exportsQuery);
  const start = useStartExport();
  const making = exports.data?.items.some((one) => one.state === "making");
  const make = () =>
    start.mutate(undefined, {
      onError: (error) => toast({ title: asProblem(error).detail ?? asProblem(error).title, tone: "danger" }),
    });
  return (
    <Card
      title="Export"
      description="Everything kept about you in one ZIP file: tables, JSON, and the files you sent."
      actions={
        <Button variant="primary" loading={start.isPending || making} onClick={make}>
          {!making && <Download aria-hidden className="size-4" />}
          {making ? "Making your export" : "Make an export"}
        </Button>
      }
    >
      {exports.isPending && <SkeletonRows rows={1} />}
      {exports.isError && <ErrorState compact error={exports.error} onRetry={() => void exports.refetch()} />}
      {exports.data?.items.length === 0 && (
        <p className="flex items-center gap-2 text-ink-soft">
          <PackageOpen aria-hidden className="size-4 shrink-0 text-ink-faint" />
          You have made no export in the last seven days.
        </p>
      )}
      {exports.data && exports.data.items.length > 0 && (
        <ul className="divide-y divide-line" aria-label="Your exports">
          {exports.data.items.map((one) => (
            <ExportRow key={one.id} made={one} />
          ))}
        </ul>
      )}
      <p className="mt-4 text-sm text-ink-faint">
        An export can be fetched for seven days. The file itself is not encrypted: keep it safe.
      </p>
    </Card>
  );
}
