import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreRing } from "@/components/ui/score-ring";
import { plural } from "@/lib/format";
import type { Today } from "../today";

/** The best of what came since the last visit; nothing at all where nothing came. */
export function NewMatches({ matches }: { matches: Today["matches"] }) {
  if (matches.best.length === 0) return null;
  return (
    <Card
      flush
      title="New for you"
      description={
        <>
          {plural(matches.n, "match", "matches")} that came after your last look,{" "}
          <RelativeTime at={matches.since} />
        </>
      }
      actions={
        <Button asChild variant="quiet" size="sm" className="-mr-2">
          <Link to="/matches" search={{ sort: "newest" }}>
            Newest first
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        </Button>
      }
    >
      <ul className="mt-2 divide-y overflow-hidden rounded-b-card border-t">
        {matches.best.map((match) => (
          <li key={match.id}>
            <Link
              to="/matches/$matchId"
              params={{ matchId: match.id }}
              className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-hover sm:px-6"
            >
              <ScoreRing score={match.score} />
              <span className="min-w-0 flex-1">
                <span className="block font-medium text-pretty">{match.title}</span>
                <span className="block truncate text-sm text-ink-soft">
                  {[match.company, match.location].filter(Boolean).join(" · ")}
                </span>
              </span>
              <span className="shrink-0 text-xs text-ink-soft">{match.band}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
