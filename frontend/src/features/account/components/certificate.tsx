import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { formatCount, plural } from "@/lib/format";
import type { Deletion } from "../queries";
import { partName } from "../words";

/** What was erased, what was looked for afterwards, and what stays. */
export function Certificate({ deletion }: { deletion: Deletion }) {
  return (
    <>
      <Card title="What was erased">
        <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
          {deletion.erased.map(({ name, rows, files }) => (
            <Line key={name} term={partName(name)}>
              {files > 0 ? plural(files, "file") : plural(rows, "row")}
            </Line>
          ))}
        </dl>
      </Card>
      <Card title="What was looked for afterwards">
        <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
          {deletion.looked.map(({ where, looked_at, found }) => (
            <Line key={where} term={where} detail={looked_at}>
              {found === 0 ? "Nothing found" : `${formatCount(found)} found`}
            </Line>
          ))}
        </dl>
      </Card>
      <Card title="What stays, and why">
        <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
          {deletion.kept.map(({ what, why, count }) => (
            <Line key={what} term={what} detail={why}>
              {formatCount(count)}
            </Line>
          ))}
        </dl>
      </Card>
    </>
  );
}

function Line({ term, detail, children }: { term: string; detail?: string; children: ReactNode }) {
  return (
    <div className="col-span-2 grid grid-cols-subgrid border-b border-line pb-1.5 last:border-0 last:pb-0">
      <dt>
        {term}
        {detail && <span className="block max-w-text text-sm text-ink-faint">{detail}</span>}
      </dt>
      <dd className="text-right text-ink-soft tabular">{children}</dd>
    </div>
  );
}
