import { useQuery } from "@tanstack/react-query";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { plural } from "@/lib/format";
import { useIsPhone } from "@/lib/use-media";
import { matrixQuery } from "../queries";
import { GapsEmpty } from "./gaps-empty";
import { MatrixList } from "./matrix-list";
import { MatrixTable } from "./matrix-table";
import { StateLegend } from "./state-mark";

function MatrixSkeleton() {
  return (
    <Loading label="Laying out the table">
      <div className="grid gap-3 p-4 sm:px-6">
        {Array.from({ length: 9 }, (_, row) => (
          <div key={row} className="flex items-center gap-4">
            <Skeleton className="h-4 w-32 shrink-0" />
            <Skeleton className="h-7 flex-1" />
          </div>
        ))}
      </div>
    </Loading>
  );
}

/** Which of the most asked skills each of the best matches asks for, and how the profile answers. */
export function MatrixCard() {
  const phone = useIsPhone();
  const query = useQuery(matrixQuery);
  if (query.isPending)
    return (
      <Card flush>
        <MatrixSkeleton />
      </Card>
    );
  if (query.isError)
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    );
  const matrix = query.data;
  if (matrix.rows.length === 0 || matrix.columns.length === 0)
    return (
      <Card flush>
        <GapsEmpty basis={matrix.basis} />
      </Card>
    );
  return (
    <Card flush>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 px-4 pt-2 pb-4 sm:px-6">
        <p className="max-w-text text-pretty text-ink-soft">
          Your {plural(matrix.columns.length, "best match", "best matches")} and the{" "}
          {matrix.rows.length === matrix.skills ? "" : `${matrix.rows.length} most asked of the `}
          {plural(matrix.skills, "skill")} they name.
          {matrix.basis.left_out > 0 &&
            ` ${matrix.basis.left_out} of the best ${matrix.basis.best} are left out: they score below ${matrix.basis.least_score}.`}
        </p>
        <StateLegend />
      </div>
      {phone ? <MatrixList matrix={matrix} /> : <MatrixTable matrix={matrix} />}
    </Card>
  );
}
