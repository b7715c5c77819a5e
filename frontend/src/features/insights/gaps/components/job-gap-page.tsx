import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowRight, CircleCheck, Plus } from "lucide-react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Evidence } from "@/components/ui/evidence";
import { ScoreRing } from "@/components/ui/score-ring";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useClaimSkill } from "@/lib/profile/claim-skill";
import { jobGapQuery } from "../queries";
import type { JobGap, JobGapItem } from "../types";
import { effortWords, importanceWords, points } from "../words";
import { StateMark, states } from "./state-mark";

const route = getRouteApi("/_app/insights_/gaps/$jobId");

/** What stands between a person and one posting, point by point. */
export function JobGapPage() {
  const { jobId } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(jobGapQuery(jobId));
  const back = { to: "/insights/gaps", label: "Gaps" } as const;
  if (isPending)
    return (
      <Page title="Gap" back={back} width="text">
        <Loading>
          <Skeleton className="h-96 rounded-card" />
        </Loading>
      </Page>
    );
  if (error)
    return (
      <Page title="Gap" back={back} width="text">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return (
    <Page
      title={data.job.title}
      back={back}
      width="text"
      description={data.job.company}
      actions={
        <Button asChild>
          <Link to="/matches/$matchId" params={{ matchId: data.match_id }}>
            The match
          </Link>
        </Button>
      }
    >
      <div className="grid gap-6">
        <Standing gap={data} />
        <Items gap={data} />
      </div>
    </Page>
  );
}

function Standing({ gap }: { gap: JobGap }) {
  const rise = Math.round((gap.score_with_all - gap.score) * 10) / 10;
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <div className="flex items-center gap-4">
          <ScoreRing score={gap.score} size="md" word />
          <ArrowRight aria-label="becomes" className="mb-5 size-4 text-ink-faint" />
          <ScoreRing score={gap.score_with_all} size="md" word />
        </div>
        <div className="grid min-w-0 flex-[1_1_16rem] gap-1">
          <p className="font-medium">
            {rise > 0
              ? `With every skill it misses: +${points(rise)} points`
              : "No skill would raise this score"}
          </p>
          <p className="max-w-text text-pretty text-ink-soft">{gap.words}</p>
        </div>
      </div>
    </Card>
  );
}

function Items({ gap }: { gap: JobGap }) {
  const claim = useClaimSkill();
  if (gap.items.length === 0)
    return (
      <Card flush>
        <EmptyState icon={CircleCheck} title="Nothing is missing here">
          Your profile answers everything this posting asks for.
        </EmptyState>
      </Card>
    );
  return (
    <Card flush title="What is missing" description="What raises the score most stands first.">
      <ul className="mt-2 divide-y border-t">
        {gap.items.map((item) => (
          <li key={`${item.kind} ${item.id}`} className="px-4 py-4 sm:px-6">
            <Item
              item={item}
              claiming={claim.isPending && claim.variables === item.name}
              onClaim={() => claim.mutate(item.name)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ItemProps {
  item: JobGapItem;
  claiming: boolean;
  onClaim: () => void;
}

function Item({ item, claiming, onClaim }: ItemProps) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-4 gap-y-2">
      <StateMark state={item.state} />
      <div className="grid min-w-0 gap-1">
        <h3 className="flex flex-wrap items-baseline gap-x-2 font-semibold">
          {item.name}
          <span className="text-sm font-normal text-ink-faint">
            {states[item.state].word}, {importanceWords[item.importance]}
          </span>
        </h3>
        <p className="text-pretty text-ink-soft">{item.detail}</p>
        {item.quote && (
          <p className="text-pretty break-words">
            <Evidence from="job">{item.quote}</Evidence>
          </p>
        )}
        {item.effort && (
          <p className="text-sm text-pretty text-ink-soft">
            <span className="text-ink-faint">{effortWords[item.effort.level]}.</span> {item.effort.reason}
          </p>
        )}
        {item.kind === "skill" && (
          <Button size="sm" loading={claiming} onClick={onClaim} className="mt-1 justify-self-start">
            <Plus aria-hidden className="size-3.5" />
            <span>
              I have this<span className="sr-only">: {item.name}. Add it to my profile</span>
            </span>
          </Button>
        )}
      </div>
      <p className="text-right tabular">
        {item.gain > 0 ? (
          <span className="rounded-full bg-met px-2 py-0.5 text-sm font-medium whitespace-nowrap">
            +{points(item.gain)}
            <span className="sr-only"> points</span>
          </span>
        ) : (
          <span className="text-sm text-ink-faint">no change</span>
        )}
        {item.opens && <span className="mt-1 block text-sm text-ink-soft">opens the job</span>}
      </p>
    </div>
  );
}
