import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Page } from "@/components/layout/page";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { plural } from "@/lib/format";
import { modelQuery, type Tagged } from "../queries";
import { ModelCard } from "./card-card";
import { DriftCard } from "./drift-card";
import { EventsCard } from "./events-card";
import { FiguresCard } from "./figures-card";
import { InUseCard } from "./in-use-card";
import { RolloutCard } from "./rollout-card";
import { ShadowCard } from "./shadow-card";
import { TrainingCard } from "./training-card";
import { VersionsCard } from "./versions-card";

const route = getRouteApi("/_app/models_/$name");
const back = { to: "/models", label: "Models" } as const;

/** One model: what answers now, how it was trained, who gets what, and whether it still fits what it meets. */
export function ModelPage() {
  const { name } = route.useParams();
  const query = useQuery(modelQuery(name));
  if (query.isPending)
    return (
      <Page title="Model" back={back}>
        <Loading>
          <div className="grid gap-6 lg:grid-cols-2">
            <Skeleton className="h-64 rounded-card" />
            <Skeleton className="h-64 rounded-card" />
          </div>
        </Loading>
      </Page>
    );
  if (query.isError)
    return (
      <Page title="Model" back={back}>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  return <Shown tagged={query.data} />;
}

function Shown({ tagged }: { tagged: Tagged }) {
  const { model } = tagged;
  return (
    <Page title={model.label} back={back} description={model.what}>
      <div className="grid gap-6">
        {model.alarms > 0 && (
          <Notice tone="partial">
            {plural(model.alarms, "measure")} of drift {model.alarms === 1 ? "is" : "are"} above the limit:
            what the model meets is no longer what it was trained on. Train it again, or look below at what
            changed.
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <InUseCard tagged={tagged} />
            <TrainingCard model={model} />
          </div>
          <RolloutCard tagged={tagged} />
        </div>
        <FiguresCard model={model} />
        <DriftCard drift={model.drift} />
        <ShadowCard days={model.shadow_days} />
        <VersionsCard versions={model.versions} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <ModelCard model={model} />
          <EventsCard events={model.events} />
        </div>
      </div>
    </Page>
  );
}
