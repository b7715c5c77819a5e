import { useInfiniteQuery } from "@tanstack/react-query";
import { Coins } from "lucide-react";
import type { Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Schema } from "@/api/types";
import { formatCount } from "@/lib/format";
import { creditsQuery } from "../queries";
import { creditWords, promptWords } from "../words";
import { History } from "./history";

type Entry = Schema<"UsageCredit">;

function why({ kind, reason }: Entry): string | null {
  if (kind === "charge") return promptWords(reason);
  return kind === "grant" ? reason : null;
}

function signed(amount: number): string {
  return amount > 0 ? `+${formatCount(amount)}` : `−${formatCount(-amount)}`;
}

function Change({ entry }: { entry: Entry }) {
  const reason = why(entry);
  return (
    <>
      <span className="font-medium">{creditWords[entry.kind]}</span>
      {reason && <span className="block text-sm text-ink-faint">{reason}</span>}
    </>
  );
}

const columns: Column<Entry>[] = [
  { key: "when", header: "When", cell: (entry) => <RelativeTime at={entry.created_at} /> },
  { key: "what", header: "What", cell: (entry) => <Change entry={entry} /> },
  { key: "amount", header: "Change", numeric: true, cell: ({ amount }) => signed(amount) },
  { key: "balance", header: "Then left", numeric: true, cell: ({ balance }) => formatCount(balance) },
];

/** Every change of one's credits, newest first. */
export function CreditsTable() {
  return (
    <History
      query={useInfiniteQuery(creditsQuery)}
      caption="Changes of your credits"
      columns={columns}
      narrow={(entry) => (
        <div className="flex items-start justify-between gap-4">
          <p>
            <Change entry={entry} />
            <span className="block text-sm text-ink-faint">
              <RelativeTime at={entry.created_at} />
            </span>
          </p>
          <p className="text-right tabular">
            {signed(entry.amount)}
            <span className="block text-sm text-ink-faint">{formatCount(entry.balance)} left</span>
          </p>
        </div>
      )}
      empty={
        <EmptyState icon={Coins} title="No change of your credits yet">
          What you are given and what you use stands here, with what is left after it.
        </EmptyState>
      }
    />
  );
}
