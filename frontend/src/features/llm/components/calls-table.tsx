import { useInfiniteQuery } from "@tanstack/react-query";
import { Sparkles } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Schema } from "@/api/types";
import { formatCount, plural } from "@/lib/format";
import { formatUsd } from "@/lib/usage/money";
import { callsQuery } from "../queries";
import { promptWords, stateWords } from "../words";
import { History } from "./history";

type Call = Schema<"UsageCall">;

const columns: Column<Call>[] = [
  { key: "when", header: "When", cell: (call) => <RelativeTime at={call.created_at} /> },
  { key: "what", header: "What", cell: (call) => <What call={call} /> },
  {
    key: "tokens",
    header: "Tokens in, out",
    numeric: true,
    wideOnly: true,
    cell: (call) =>
      `${formatCount(call.input_tokens + call.cached_tokens + call.written_tokens)}, ${formatCount(call.output_tokens)}`,
  },
  { key: "cost", header: "Cost", numeric: true, wideOnly: true, cell: (call) => formatUsd(call.cost) },
  { key: "credits", header: "Credits", numeric: true, cell: (call) => formatCount(call.credits) },
];

function What({ call }: { call: Call }) {
  return (
    <div className="min-w-40">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{promptWords(call.prompt)}</span>
        {call.state !== "settled" && <Badge tone="missing">{stateWords[call.state]}</Badge>}
      </p>
      <p className="text-sm text-ink-faint">{call.model}</p>
      {call.error && <p className="text-sm text-pretty text-ink-soft">{call.error}</p>}
    </div>
  );
}

/** Every question that was put to a model; its words are not kept. */
export function CallsTable() {
  return (
    <History
      query={useInfiniteQuery(callsQuery)}
      caption="What was asked of the language model"
      columns={columns}
      narrow={(call) => (
        <div className="flex items-start justify-between gap-4">
          <div>
            <What call={call} />
            <p className="text-sm text-ink-faint">
              <RelativeTime at={call.created_at} />
            </p>
          </div>
          <p className="text-right text-sm whitespace-nowrap tabular">
            {plural(call.credits, "credit")}
            <span className="block text-ink-faint">{formatUsd(call.cost)}</span>
          </p>
        </div>
      )}
      empty={
        <EmptyState icon={Sparkles} title="Nothing was asked yet">
          Each question to the language model appears here with what it cost. Its words are not kept.
        </EmptyState>
      }
    />
  );
}
