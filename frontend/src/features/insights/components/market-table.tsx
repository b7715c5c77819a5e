import { Check } from "lucide-react";
import { DataTable, type Column } from "@/components/ui/data-table";
import { formatCount, formatShare } from "@/lib/format";
import { growthWords, payWords, type MarketItem } from "../figures";

interface MarketTableProps {
  items: readonly MarketItem[];
  own: readonly string[];
}

/** Every figure of the market, as a table. */
export function MarketTable({ items, own }: MarketTableProps) {
  const columns: Column<MarketItem>[] = [
    {
      key: "name",
      header: "Skill",
      cell: (item) => (
        <span className="inline-flex items-center gap-2">
          {item.name}
          {own.includes(item.id) && (
            <span className="inline-flex items-center gap-1 rounded-full bg-met px-2 text-xs">
              <Check aria-hidden className="size-3" /> yours
            </span>
          )}
        </span>
      ),
    },
    { key: "jobs", header: "Open postings", numeric: true, cell: (item) => formatCount(item.jobs) },
    { key: "share", header: "Share", numeric: true, cell: (item) => formatShare(item.share) },
    {
      key: "growth",
      header: "Change",
      numeric: true,
      wideOnly: true,
      cell: (item) => growthWords(item.growth),
    },
    {
      key: "pay",
      header: "Median pay a year (postings)",
      numeric: true,
      wideOnly: true,
      cell: (item) => payWords(item),
    },
  ];
  return <DataTable caption="Demand per skill" columns={columns} rows={items} rowKey={(item) => item.id} />;
}
