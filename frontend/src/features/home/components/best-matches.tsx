import { Link } from "@tanstack/react-router";
import { ArrowRight, Gauge } from "lucide-react";
import type { Schema } from "@/api/types";
import { MatchRow } from "@/components/matches/match-row";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatTotal } from "@/lib/format";

/** The best few of all matches, and the way to the rest. */
export function BestMatches({ page }: { page: Schema<"MatchPage"> }) {
  if (page.items.length === 0)
    return (
      <Card title="Your best matches">
        <EmptyState
          icon={Gauge}
          title="Nothing at 50 or better yet"
          action={
            <Button asChild>
              <Link to="/matches" search={{ min_score: 0 }}>
                Show the {formatTotal(page.below)} below
              </Link>
            </Button>
          }
        >
          More skills and the jobs you want, in your profile, often move the first ones up.
        </EmptyState>
      </Card>
    );
  return (
    <Card
      flush
      title="Your best matches"
      actions={
        <Button asChild variant="quiet" size="sm" className="-mr-2">
          <Link to="/matches">
            All {formatTotal(page.total)}
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        </Button>
      }
    >
      <ul className="overflow-hidden rounded-b-card border-t sm:[&_a]:px-6 [&>li:last-child>a]:border-b-0">
        {page.items.map((match) => (
          <li key={match.id}>
            <MatchRow match={match} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
