import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronLeft, EyeOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { adviceQuery } from "@/lib/insights/advice";
import { usePutAway } from "../queries";
import { AdviceRow } from "./advice-row";

/** The way back to what stands now. */
export function BackToNow() {
  return (
    <Button asChild variant="quiet" size="sm" className="-mr-2">
      <Link to="/insights/next">
        <ChevronLeft aria-hidden className="size-4" />
        What stands now
      </Link>
    </Button>
  );
}

/** What was put away, with the way back for each. */
export function PutAwayCard() {
  const query = useQuery(adviceQuery("dismissed"));
  const { restore } = usePutAway();
  return (
    <Card flush title="Put away" actions={<BackToNow />}>
      {query.isPending ? (
        <SkeletonRows label="Loading what you put away" />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data.items.length === 0 ? (
        <EmptyState icon={EyeOff} title="Nothing is put away">
          Steps you put away stand here until you take them back.
        </EmptyState>
      ) : (
        <ul aria-label="Steps put away" className="mt-2 divide-y border-t">
          {query.data.items.map((item) => (
            <li key={item.id}>
              <AdviceRow item={item} onRestore={restore} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
