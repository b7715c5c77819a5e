import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronRight, RotateCcw, TriangleAlert } from "lucide-react";
import { Page } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { plural } from "@/lib/format";
import { modelsQuery } from "../queries";
import type { ModelItem } from "../types";
import { originWords, rolloutWords } from "../words";

/** The models of the instance: which version answers, which waits, and whether anything needs a look. */
export function ModelsPage() {
  const query = useQuery(modelsQuery);
  return (
    <Page
      title="Models"
      description="The four models that learn. Each can be looked at, trained on what this instance holds, let in step by step, and taken back."
    >
      <Card flush>
        {query.isPending ? (
          <SkeletonRows rows={4} label="Loading the models" />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <ul aria-label="Models" className="divide-y">
            {query.data.items.map((model) => (
              <li key={model.name}>
                <Row model={model} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

function Row({ model }: { model: ModelItem }) {
  return (
    <Link
      to="/models/$name"
      params={{ name: model.name }}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-3 px-4 py-4 -outline-offset-2 hover:bg-hover sm:px-6 md:grid-cols-[minmax(0,1fr)_16rem_auto]"
    >
      <span className="grid content-start gap-1">
        <span className="flex flex-wrap items-center gap-2">
          <span className="text-lg font-semibold">{model.label}</span>
          {model.alarms > 0 && (
            <Badge tone="cv" icon={TriangleAlert}>
              {plural(model.alarms, "drift alarm")}
            </Badge>
          )}
          {model.fallen_back && (
            <Badge tone="cv" icon={RotateCcw}>
              Fell back
            </Badge>
          )}
        </span>
        <span className="max-w-text text-pretty text-ink-soft">{model.what}</span>
        {model.why_not && (
          <span className="max-w-text text-sm text-pretty text-ink-faint">{model.why_not}</span>
        )}
      </span>
      <span className="grid content-start gap-1 text-sm max-md:col-span-2 max-md:row-start-2">
        <span>
          <span className="font-mono text-xs">{model.champion.version}</span>{" "}
          <span className="text-ink-soft">{originWords(model.champion)}</span>
        </span>
        <span className="text-ink-faint">
          {model.challenger && (
            <>
              Challenger <span className="font-mono text-xs">{model.challenger.version}</span>:{" "}
            </>
          )}
          {rolloutWords(model)}
        </span>
      </span>
      <ChevronRight
        aria-hidden
        className="size-4 self-center text-ink-faint max-md:col-start-2 max-md:row-start-1"
      />
    </Link>
  );
}
