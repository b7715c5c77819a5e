import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { PageTitle } from "@/components/layout/page";
import type { MarketSearch } from "../search-params";
import { BreakdownCard } from "./breakdown-card";
import { CompaniesCard } from "./companies-card";
import { FlowCard } from "./flow-card";
import { MarketBasis } from "./market-basis";
import { MarketFilters } from "./market-filters";
import { PayCard } from "./pay-card";
import { SkillsCard } from "./skills-card";

const route = getRouteApi("/_app/insights/");

/** What the market asks for, where, by whom and for what pay. */
export function MarketPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const change = (next: MarketSearch) =>
    void navigate({ to: ".", search: next, replace: true, resetScroll: false });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageTitle title="Market" />
      <MarketBasis />
      <div className="grid gap-4">
        <MarketFilters search={search} onChange={change} />
        <SkillsCard search={search} onChange={change} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-2">
          <FlowCard search={search} />
          <CompaniesCard search={search} />
        </div>
        <BreakdownCard search={search} onChange={change} />
        <PayCard search={search} onChange={change} />
      </div>
    </div>
  );
}
