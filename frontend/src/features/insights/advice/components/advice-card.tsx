import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { textLink } from "@/components/ui/text-link";
import { plural } from "@/lib/format";
import { adviceQuery, type AdvicePage } from "@/lib/insights/advice";
import { usePutAway } from "../queries";
import { AdviceRow } from "./advice-row";

/** What to do next, what changes most first. */
export function AdviceCard() {
  const query = useQuery(adviceQuery());
  const { dismiss } = usePutAway();
  if (query.isPending)
    return (
      <Card flush>
        <SkeletonRows label="Working out what to do next" />
      </Card>
    );
  if (query.isError)
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    );
  const { items, basis, over, dismissed } = query.data;
  return (
    <Card flush>
      {items.length === 0 ? (
        <Nothing dismissed={dismissed} over={over} />
      ) : (
        <>
          <p className="max-w-text px-4 pt-2 pb-4 text-sm text-pretty text-ink-faint sm:px-6">{basis}</p>
          <ol aria-label="Next steps" className="divide-y border-t">
            {items.map((item, at) => (
              <li key={item.id}>
                <AdviceRow item={item} main={at === 0} onDismiss={dismiss} />
              </li>
            ))}
          </ol>
        </>
      )}
      {dismissed > 0 && (
        <p className="border-t px-4 py-3 text-sm text-ink-faint sm:px-6">
          <Link to="/insights/next" search={{ show: "dismissed" }} className={textLink}>
            {plural(dismissed, "step")} put away
          </Link>
        </p>
      )}
    </Card>
  );
}

function Nothing({ dismissed, over }: Pick<AdvicePage, "dismissed" | "over">) {
  if (over.reason === "no_close_matches")
    return (
      <EmptyState
        icon={Compass}
        title="No match is close enough yet"
        action={
          <>
            <Button asChild variant="primary">
              <Link to="/profile">Complete your profile</Link>
            </Button>
            <Button asChild>
              <Link to="/sources">Look at the sources</Link>
            </Button>
          </>
        }
      >
        {over.words} Name the titles you look for and all you can do, or read sources that have jobs of your
        kind.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={Compass}
      title={dismissed > 0 ? "Nothing else to do right now" : "Nothing to recommend yet"}
      action={
        <>
          <Button asChild variant="primary">
            <Link to="/matches">Go to your matches</Link>
          </Button>
          <Button asChild>
            <Link to="/profile">Complete your profile</Link>
          </Button>
        </>
      }
    >
      Steps are worked out from your matches: what to learn, where to apply first, where to look wider. They
      appear once postings are scored for you.
    </EmptyState>
  );
}
