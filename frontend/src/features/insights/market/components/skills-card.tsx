import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Chart } from "@/components/charts/chart";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { plural } from "@/lib/format";
import { skillsChart } from "../charts";
import { chartSentence } from "../figures";
import { marketQuery, ownSkillsQuery, shownSkills } from "../queries";
import { isNarrowed, whole, withChange, type MarketSearch } from "../search-params";
import { MarketEmpty } from "./market-empty";
import { SkillsTable } from "./skills-table";

const orderOptions = [
  { value: "jobs", label: "Most asked for" },
  { value: "growth", label: "Growing most" },
  { value: "salary", label: "Paid most above others" },
] as const;

interface SkillsCardProps {
  search: MarketSearch;
  onChange: (next: MarketSearch) => void;
}

/** Which skills postings ask for, as a chart or as its table. */
export function SkillsCard({ search, onChange }: SkillsCardProps) {
  const navigate = useNavigate();
  const market = useQuery(marketQuery(search));
  const { data: own = [] } = useQuery(ownSkillsQuery);
  const { view = "chart", order = "jobs" } = search;
  const setOrder = (next: typeof order) => onChange(withChange(search, { order: next }));
  if (market.isError)
    return (
      <Card>
        <ErrorState error={market.error} onRetry={() => void market.refetch()} />
      </Card>
    );
  const items = market.data?.items ?? [];
  if (market.data && items.length === 0)
    return (
      <Card>
        <MarketEmpty narrowed={isNarrowed(search)} onWhole={() => onChange(whole(search))} />
      </Card>
    );
  const days = market.data?.growth_days ?? 30;
  const read = market.data?.looked_at;
  return (
    <Card>
      <Chart
        kind="bars"
        title="Skills that are asked for"
        takeaway={chartSentence(items, market.data?.postings ?? 0, order)}
        data={market.data && skillsChart(items, own, days, order)}
        source={`The first ${shownSkills} skills of ${plural(market.data?.postings ?? 0, "open posting")}.${
          own.length > 0 ? " Green with a tick: in your profile." : ""
        }${order === "growth" ? " Beside each its change; of few postings, how many before → since." : ""}`}
        empty="No skill was found in these postings."
        onPick={({ id }) => void navigate({ to: "/insights/skills/$skillId", params: { skillId: id } })}
        view={view}
        onView={(next) => onChange(withChange(search, { view: next }))}
        stale={market.isPlaceholderData}
        skeletonRows={shownSkills}
        actions={
          <Select compact aria-label="Order" value={order} options={orderOptions} onValueChange={setOrder} />
        }
        table={
          <div className="-mx-4 sm:-mx-6">
            <SkillsTable items={items} own={own} growthDays={days} order={order} onOrder={setOrder} />
          </div>
        }
      />
      {read && (
        <div className="mt-3">
          <Notice>
            {read.capped
              ? `These filters are not counted ahead: the newest ${plural(read.postings, "posting")} were read, and there are more.`
              : `These filters are not counted ahead: all ${plural(read.postings, "posting")} were read just now.`}
          </Notice>
        </div>
      )}
    </Card>
  );
}
