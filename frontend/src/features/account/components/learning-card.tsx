import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { learningQuery, type Learning } from "@/lib/insights/learning";
import { useShareChoices } from "../queries";

/** Whether one's choices may be learned from, and what those of all who said yes suggest. */
export function LearningCard() {
  const learning = useQuery(learningQuery);
  return (
    <Card title="Learning from choices" description="Off unless you say yes. You can change it at any time.">
      {learning.isPending && (
        <Loading label="Loading what may be learned">
          <Skeleton className="h-24" />
        </Loading>
      )}
      {learning.isError && (
        <ErrorState compact error={learning.error} onRetry={() => void learning.refetch()} />
      )}
      {learning.data && (
        <div className="grid gap-4">
          <Say learning={learning.data} />
          <Suggested learning={learning.data} />
        </div>
      )}
    </Card>
  );
}

function Say({ learning }: { learning: Learning }) {
  const share = useShareChoices();
  return (
    <Switch
      label="My choices may be learned from"
      hint="Jobs you kept are compared with jobs you hid, together with those of other people, to suggest how much each question should count. No name, text or employer goes along; after a no, the next training does without you."
      checked={share.isPending ? share.variables : learning.share_choices}
      disabled={share.isPending}
      onCheckedChange={(yes) => share.mutate(yes)}
    />
  );
}

function Suggested({ learning: { weights, words } }: { learning: Learning }) {
  return (
    <section aria-labelledby="suggested" className="grid gap-2 border-t pt-4">
      <h3 id="suggested" className="font-medium">
        What the choices of many suggest
      </h3>
      <p className="max-w-text text-sm text-pretty text-ink-soft">{words}</p>
      {weights.length > 0 && (
        <>
          <Weights weights={weights} />
          <Button asChild size="sm" className="justify-self-start">
            <Link to="/matches/weights" search={{ begin: "many" }}>
              Try these weights
            </Link>
          </Button>
          <p className="text-xs text-ink-faint">
            They are laid on your sliders. Nothing is kept, and no score changes, until you say so.
          </p>
        </>
      )}
    </section>
  );
}

function Weights({ weights }: Pick<Learning, "weights">) {
  return (
    <table className="w-full max-w-md border-collapse text-sm">
      <caption className="sr-only">Suggested weights beside those we ship</caption>
      <thead className="text-xs text-ink-faint">
        <tr>
          <th scope="col" className="py-1 text-left font-medium">
            Question
          </th>
          <th scope="col" className="py-1 pl-4 text-right font-medium">
            Suggested
          </th>
          <th scope="col" className="py-1 pl-4 text-right font-medium">
            As shipped
          </th>
        </tr>
      </thead>
      <tbody>
        {weights.map(({ slug, label, weight, default: shipped }) => (
          <tr key={slug} className="border-t">
            <th scope="row" className="py-1.5 text-left font-normal">
              {label}
            </th>
            <td className={`py-1.5 pl-4 text-right tabular ${weight === shipped ? "" : "font-semibold"}`}>
              {weight}
            </td>
            <td className="py-1.5 pl-4 text-right text-ink-faint tabular">{shipped}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
