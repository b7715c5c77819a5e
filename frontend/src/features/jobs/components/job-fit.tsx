import { Link } from "@tanstack/react-router";
import { ArrowRight, Ban } from "lucide-react";
import type { Schema } from "@/api/types";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ScoreRing } from "@/components/ui/score-ring";
import { textLink } from "@/components/ui/text-link";
import { bandOf } from "@/lib/score";

type Match = Schema<"MatchOut">;

const eligibilityWords = {
  ineligible: "Not eligible",
  unclear: "Eligibility unclear",
} as const;

function skillsLine({ matching_skills: matching, missing_skills: missing }: Match): string {
  const have = matching.length > 0 ? `You have ${matching.slice(0, 4).join(", ")}` : "";
  const lack = missing.length > 0 ? `missing ${missing.slice(0, 3).join(", ")}` : "";
  if (have && lack) return `${have} · ${lack}`;
  return have || (lack && `Missing ${missing.slice(0, 3).join(", ")}`) || "It names no skill to compare.";
}

/** How well the posting fits, in a line that leads to the reasons; without a profile, what to do about that. */
export function JobFit({ fit }: { fit: Match | null | undefined }) {
  if (fit === undefined) return null;
  if (fit === null)
    return (
      <p className="rounded-card bg-sunken px-4 py-3 text-ink-soft">
        <Link to="/profile" className={textLink}>
          Add your CV
        </Link>{" "}
        to see how well this fits you, and why.
      </p>
    );
  const { state } = fit.eligibility;
  return (
    <section aria-label="Your fit" className="flex flex-wrap items-center gap-4 rounded-card bg-sunken p-4">
      <ScoreRing score={fit.score} size="md" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium first-letter:uppercase">{bandOf(fit.score)} fit</span>
          {state !== "eligible" && (
            <Badge tone="missing" icon={state === "ineligible" ? Ban : undefined}>
              {eligibilityWords[state]}
            </Badge>
          )}
        </p>
        <p className="text-sm text-ink-soft">{skillsLine(fit)}</p>
      </div>
      <Button asChild>
        <Link to="/matches/$matchId" params={{ matchId: fit.id }}>
          See why <ArrowRight aria-hidden className="size-4" />
        </Link>
      </Button>
    </section>
  );
}
