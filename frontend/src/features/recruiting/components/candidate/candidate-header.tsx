import { Undo2 } from "lucide-react";
import type { RefObject } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreRing } from "@/components/ui/score-ring";
import { plural } from "@/lib/format";
import type { Candidate, Decision } from "../../types";
import { useAsk } from "../../use-desk";
import { calledBy, decidedWords, sourceWords } from "../../words";
import { decisionIcons } from "../ranking/decided";

interface CandidateHeaderProps {
  candidate: Candidate;
  heading: RefObject<HTMLHeadingElement | null>;
}

const eligibilityWords = {
  eligible: "Eligible",
  unclear: "Eligibility unclear",
  ineligible: "Not eligible",
} as const;

/** Who this is to the desk, how well it fits, and what to decide. */
export function CandidateHeader({ candidate, heading }: CandidateHeaderProps) {
  const { score, rank, headline, experience_years: years, eligibility, source, decision } = candidate;
  const facts = [
    rank > 0 && `Rank ${rank}`,
    years !== null && `${plural(Math.round(years), "year")} of work`,
    sourceWords[source],
  ];
  return (
    <header>
      <div className="flex items-start gap-4">
        <ScoreRing score={score} size="lg" word />
        <div className="grid min-w-0 gap-1">
          <h2
            ref={heading}
            tabIndex={-1}
            className="text-xl font-semibold tracking-tight break-words outline-none"
          >
            {calledBy(candidate)}
          </h2>
          {headline && <p className="text-pretty text-ink-soft">{headline}</p>}
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint">
            <span>{facts.filter(Boolean).join(" · ")}</span>
            <Badge tone={eligibility.state === "eligible" ? "met" : "missing"}>
              {eligibilityWords[eligibility.state]}
            </Badge>
          </p>
        </div>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <DecisionButton candidate={candidate} decision="shortlist" keys="s" />
        <DecisionButton candidate={candidate} decision="interview" keys="i" />
        <DecisionButton candidate={candidate} decision="reject" keys="x" />
      </div>
      {decision && (
        <p className="mt-3 max-w-text text-pretty text-ink-soft">
          {decidedWords[decision.decision]} <RelativeTime at={decision.at} />: {decision.reason}
        </p>
      )}
    </header>
  );
}

const verbs: Record<Decision, string> = { shortlist: "Shortlist", interview: "Invite", reject: "Reject" };

interface DecisionButtonProps {
  candidate: Candidate;
  decision: Decision;
  keys: string;
}

function DecisionButton({ candidate, decision, keys }: DecisionButtonProps) {
  const ask = useAsk();
  const stands = candidate.decision?.decision === decision;
  const main = decision === "shortlist" && candidate.decision === null;
  const Icon = stands ? Undo2 : decisionIcons[decision];
  return (
    <Button variant={main ? "primary" : "secondary"} onClick={() => ask(candidate, decision)}>
      <Icon aria-hidden className="size-4" />
      {stands ? `Take back: ${decidedWords[decision].toLowerCase()}` : verbs[decision]}
      <KeyHint keys={keys} inverted={main} className="max-sm:hidden pointer-coarse:hidden" />
    </Button>
  );
}
