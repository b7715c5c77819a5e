import { Link } from "@tanstack/react-router";
import { Columns2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { KeyHint } from "@/components/ui/key-hint";
import type { Match } from "../types";

interface CompareBarProps {
  chosen: readonly Match[];
  onLetGo: (match: Match) => void;
}

/** The jobs chosen for comparison, at the foot of the list; nothing while there are none. */
export function CompareBar({ chosen, onLetGo }: CompareBarProps) {
  if (chosen.length === 0) return null;
  return (
    <section aria-label="Chosen for comparison" className="grid gap-2 border-t bg-float px-4 py-3 sm:px-6">
      <ul className="flex flex-wrap gap-1.5">
        {chosen.map((match) => (
          <li key={match.id} className="max-w-full min-w-0">
            <Chip removeLabel={`Leave ${match.job.title} out`} onRemove={() => onLetGo(match)}>
              {match.job.title} <span className="text-ink-faint">· {match.job.company}</span>
            </Chip>
          </li>
        ))}
      </ul>
      <div className="flex items-center justify-between gap-3">
        {chosen.length < 2 ? (
          <p className="text-sm text-ink-faint">
            Go to another job and press <KeyHint keys="c" /> to set it beside this one.
          </p>
        ) : (
          <>
            <p className="text-sm text-ink-faint tabular">{chosen.length} chosen</p>
            <Button size="sm" variant="primary" asChild>
              <Link to="/matches/compare" search={{ ids: chosen.map(({ id }) => id) }}>
                <Columns2 aria-hidden className="size-4" />
                Compare
                <KeyHint keys="C" inverted className="pointer-coarse:hidden" />
              </Link>
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
