import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Schema } from "@/api/types";
import { Chart } from "@/components/charts/chart";
import { NoFigure } from "@/components/charts/no-figure";
import { Sparkline } from "@/components/charts/sparkline";
import { Page } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import { formatCount, plural } from "@/lib/format";
import { breakdownChart, demandChart, togetherChart } from "../charts";
import { countsWords, growthWords, restsOnFew, shareWords, yearlyWords } from "../figures";
import { ownSkillsQuery, skillMarketQuery } from "../queries";
import { whyWords } from "../reasons";
import type { By } from "../search-params";
import { valueName } from "./breakdown-card";
import { SkillCompaniesCard } from "./skill-companies-card";
import { SkillImpact } from "../../salary/components/skill-impact";

const route = getRouteApi("/_app/insights_/skills/$skillId");
const back = { to: "/insights", label: "Market" } as const;
type Skill = Schema<"SkillMarket">;

function Figure({ label, below, children }: { label: string; below: ReactNode; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="text-xl font-semibold tabular">{children}</dd>
      <dd className="text-xs text-ink-faint">{below}</dd>
    </div>
  );
}

function Figures({ skill }: { skill: Skill }) {
  const weeks = skill.series.filter(({ complete }) => complete).map(({ jobs }) => jobs);
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
      <Figure label="Open postings" below={`${shareWords(skill.share)} of ${formatCount(skill.postings)}`}>
        <span className="flex items-center gap-3">
          {formatCount(skill.jobs)}
          <Sparkline values={weeks} label={`Postings a week over ${plural(weeks.length, "week")}`} />
        </span>
      </Figure>
      {skill.growth.map((over) => (
        <Figure key={over.days} label={`Change in ${over.days} days`} below={`${countsWords(over)} postings`}>
          {over.growth === null ? (
            <span className="text-base font-normal">
              <NoFigure why={whyWords(over.reason)} of={`Change in ${over.days} days`} />
            </span>
          ) : (
            <span className={cn(restsOnFew(over) && "text-base font-normal text-ink-soft")}>
              {growthWords(over)}
            </span>
          )}
        </Figure>
      ))}
    </dl>
  );
}

function StatedPay({ skill }: { skill: Skill }) {
  return (
    <Card
      title="What employers state they pay"
      description="A year, where the skill is asked for; currencies are never mixed"
    >
      {skill.pay.length === 0 ? (
        <p className="text-ink-soft">No open posting that asks for it states its pay.</p>
      ) : (
        <ul className="divide-y">
          {skill.pay.map((pay) => (
            <li
              key={pay.currency}
              className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 tabular"
            >
              <span className="font-medium">{pay.currency}</span>
              {pay.p25 === null || pay.p50 === null || pay.p75 === null ? (
                <NoFigure why={whyWords(pay.reason)} of={`Pay in ${pay.currency}`} />
              ) : (
                <span>
                  {yearlyWords(pay.p50, pay.currency)}{" "}
                  <span className="text-sm text-ink-soft">
                    (half between {yearlyWords(pay.p25, pay.currency)} and{" "}
                    {yearlyWords(pay.p75, pay.currency)})
                  </span>
                </span>
              )}
              <span className="text-sm text-ink-faint">{plural(pay.n, "posting")}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const parts = [
  { by: "family", items: "families", title: "Fields of work" },
  { by: "country", items: "countries", title: "Countries" },
  { by: "seniority", items: "seniorities", title: "Levels" },
  { by: "remote", items: "remote", title: "Ways of working" },
] as const satisfies readonly { by: By; items: keyof Skill; title: string }[];

function Found({ skill }: { skill: Skill }) {
  const { data: own = [] } = useQuery(ownSkillsQuery);
  const [first] = skill.together;
  return (
    <Page
      title={skill.name}
      back={back}
      heading={
        <span className="inline-flex flex-wrap items-center gap-3">
          {skill.name} {own.includes(skill.id) && <Badge tone="met">in your profile</Badge>}
        </span>
      }
      actions={
        <Button variant="primary" asChild>
          <Link to="/jobs" search={{ skills: [skill.name] }}>
            Show the postings
          </Link>
        </Button>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Figures skill={skill} />
        <Card className="mt-2">
          <Chart
            kind="lines"
            title="Demand by week"
            takeaway={`Postings of each week that ask for ${skill.name}, open or not.`}
            data={demandChart(skill)}
            source="By the day they were posted; whole weeks only, from Monday to Sunday."
            empty="No posting of these weeks asks for it."
          />
        </Card>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
          <Card>
            <Chart
              kind="bars"
              title="Asked for together"
              takeaway={
                first
                  ? `${shareWords(first.share)} of the postings with ${skill.name} ask for ${first.name} too.`
                  : ""
              }
              data={togetherChart(skill, own)}
              source={`Of ${plural(skill.jobs, "open posting")} with ${skill.name}.`}
              empty="Too few postings ask for it to say what goes with it."
            />
          </Card>
          <div className="grid gap-4">
            <StatedPay skill={skill} />
            <SkillImpact skill={skill.id} currency={skill.pay[0]?.currency} />
          </div>
          <SkillCompaniesCard skill={skill} />
          {parts.map(({ by, items, title }) => (
            <Card key={by}>
              <Chart
                kind="bars"
                title={title}
                takeaway={`Open postings that ask for ${skill.name}.`}
                data={breakdownChart(skill[items].slice(0, 8), 30, title, (item) => valueName(by, item))}
                source="The most first."
                empty="No open posting says so."
              />
            </Card>
          ))}
        </div>
      </div>
    </Page>
  );
}

/** Everything the market says about one skill. */
export function SkillPage() {
  const { skillId } = route.useParams();
  const skill = useQuery(skillMarketQuery(skillId));
  if (skill.isPending)
    return (
      <Page title="Skill" back={back} heading={<Skeleton className="h-8 w-48" />}>
        <Loading label="Loading the skill">
          <div className="grid gap-4">
            <Skeleton className="h-16" />
            <Skeleton className="h-80 rounded-card" />
            <div className="grid gap-4 lg:grid-cols-2">
              <Skeleton className="h-72 rounded-card" />
              <Skeleton className="h-72 rounded-card" />
            </div>
          </div>
        </Loading>
      </Page>
    );
  if (skill.isError)
    return (
      <Page title="Skill" back={back}>
        <ErrorState error={skill.error} onRetry={() => void skill.refetch()} />
      </Page>
    );
  return <Found skill={skill.data} />;
}
