import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { NoFigure } from "@/components/charts/no-figure";
import { DataTable, type Column } from "@/components/ui/data-table";
import { formatCount, plural } from "@/lib/format";
import { liftWords, payWords, shareWords, type MarketItem } from "../figures";
import { whyWords } from "../reasons";
import { orders, type Order } from "../search-params";
import { Growth } from "./growth";

interface SkillsTableProps {
  items: readonly MarketItem[];
  own: readonly string[];
  /** Length of each of the two periods a change compares. */
  growthDays: number;
  order: Order;
  onOrder: (order: Order) => void;
}

function Own() {
  return (
    <span className="inline-flex items-center gap-1 rounded-full bg-met px-2 text-xs whitespace-nowrap">
      <Check aria-hidden className="size-3" /> yours
    </span>
  );
}

function Name({ item, own }: { item: MarketItem; own: boolean }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Link
        to="/insights/skills/$skillId"
        params={{ skillId: item.id }}
        className="rounded-mark font-medium hover:underline"
      >
        {item.name}
      </Link>
      {own && <Own />}
    </span>
  );
}

function Pay({ item }: { item: MarketItem }) {
  const pay = payWords(item);
  if (!pay) return <NoFigure why={whyWords(item.salary_reason)} of={`Pay with ${item.name}`} />;
  const lift = liftWords(item.salary_lift);
  return (
    <span className="whitespace-nowrap">
      {pay}{" "}
      <span className="text-xs text-ink-faint max-xl:block">
        {plural(item.salary_n, "posting")}
        {lift && `, ${lift}`}
      </span>
    </span>
  );
}

function isOrder(key: string): key is Order {
  return orders.some((order) => order === key);
}

/** Every figure of the market, as a table; a skill's name leads to its page. */
export function SkillsTable({ items, own, growthDays, order, onOrder }: SkillsTableProps) {
  const columns: Column<MarketItem>[] = [
    { key: "name", header: "Skill", cell: (item) => <Name item={item} own={own.includes(item.id)} /> },
    {
      key: "jobs",
      header: "Open postings",
      numeric: true,
      sortable: true,
      cell: (item) => formatCount(item.jobs),
    },
    { key: "share", header: "Share", numeric: true, cell: (item) => shareWords(item.share) },
    {
      key: "growth",
      header: `Change in ${growthDays} days`,
      numeric: true,
      sortable: true,
      cell: (item) => (
        <Growth of={item} reason={item.growth_reason} name={`Change for ${item.name}`} stacked />
      ),
    },
    {
      key: "salary",
      header: "Median of a year’s pay",
      numeric: true,
      sortable: true,
      cell: (item) => <Pay item={item} />,
    },
  ];
  return (
    <DataTable
      caption="Demand per skill"
      columns={columns}
      rows={items}
      rowKey={(item) => item.id}
      sort={{ key: order, descending: true }}
      // Only the most of something is ever asked for.
      onSort={({ key }) => isOrder(key) && onOrder(key)}
      narrow={(item) => (
        <div className="grid gap-1">
          <p className="flex items-baseline justify-between gap-3">
            <Name item={item} own={own.includes(item.id)} />
            <span className="tabular">{plural(item.jobs, "posting")}</span>
          </p>
          <div className="text-sm text-ink-soft tabular">
            {shareWords(item.share)} of all · change in {growthDays} days:{" "}
            <Growth of={item} reason={item.growth_reason} name={`Change for ${item.name}`} />
          </div>
          <div className="text-sm text-ink-soft tabular">
            Median of a year’s pay: <Pay item={item} />
          </div>
        </div>
      )}
    />
  );
}
