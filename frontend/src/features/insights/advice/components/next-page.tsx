import { getRouteApi } from "@tanstack/react-router";
import { PageTitle } from "@/components/layout/page";
import { AdviceCard } from "./advice-card";
import { ComparisonCard } from "./comparison-card";
import { KeptCard } from "./kept-card";
import { PutAwayCard } from "./put-away-card";
import { TogetherCard } from "../../together/components/together-card";

const route = getRouteApi("/_app/insights/next");

/** What to do next, with reasons; beside it what was kept of it before. */
export function NextPage() {
  const { show, kept } = route.useSearch();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <PageTitle title="Next steps" />
      {kept ? (
        <ComparisonCard id={kept} />
      ) : show === "dismissed" ? (
        <PutAwayCard />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <AdviceCard />
          <TogetherCard />
        </div>
      )}
      <KeptCard open={kept ?? null} />
    </div>
  );
}
