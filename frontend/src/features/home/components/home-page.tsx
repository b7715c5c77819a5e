import { Page } from "@/components/layout/page";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { firstSteps } from "../next";
import { useSituation } from "../use-situation";
import { SilentSources } from "@/components/sources/silent-sources";
import { DemoNote } from "@/components/demo/demo-note";
import { Dashboard } from "./dashboard";
import { FirstSteps } from "./first-steps";

const title = "What to do next";

export function HomePage() {
  const { situation, best, jobsTotal, sources, error, retry } = useSituation();
  if (error)
    return (
      <Page title="Home" heading={title}>
        <ErrorState error={error} onRetry={retry} />
      </Page>
    );
  if (!situation || !best)
    return (
      <Page title="Home" heading={title}>
        <Loading>
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <Skeleton className="h-96 rounded-card" />
            <Skeleton className="h-48 rounded-card" />
          </div>
        </Loading>
      </Page>
    );
  const steps = firstSteps(situation);
  const beginning = steps.some(({ state }) => state !== "done");
  if (beginning)
    return (
      <Page
        title="Home"
        heading={title}
        width="text"
        description="Three steps to your first matches. Nothing here asks for a key or a payment."
      >
        <div className="grid gap-6">
          <SilentSources sources={sources} />
          <FirstSteps steps={steps} total={jobsTotal} sources={sources} />
          <DemoNote />
        </div>
      </Page>
    );
  return (
    <Page title="Home" heading={title}>
      <Dashboard situation={situation} best={best} sources={sources} />
    </Page>
  );
}
