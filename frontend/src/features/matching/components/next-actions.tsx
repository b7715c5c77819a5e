import { Link } from "@tanstack/react-router";
import { ArrowUpRight, ChevronRight, Plus, type LucideIcon } from "lucide-react";
import { useClaimSkill } from "@/lib/profile/claim-skill";
import type { Match, NextAction } from "../types";
import { eligibilityId, goToPart } from "../parts";

interface NextActionsProps {
  match: Match;
  actions: readonly NextAction[];
}

/** What one can do about this match, the most useful first, each with why and what it is worth. */
export function NextActions({ match, actions }: NextActionsProps) {
  return (
    <ul className="grid divide-y rounded-card ring-1 ring-line">
      {actions.map((action) => (
        <li key={`${action.kind} ${action.name ?? action.text}`}>
          <Action match={match} action={action} />
        </li>
      ))}
    </ul>
  );
}

const row =
  "group flex w-full items-center gap-3 px-4 py-3 text-left -outline-offset-2 first:rounded-t-card hover:bg-hover";

function Action({ match, action }: { match: Match; action: NextAction }) {
  const claim = useClaimSkill();
  const { kind, name } = action;
  if (kind === "open_posting" || kind === "apply")
    return (
      <a href={match.job.url} target="_blank" rel="noopener" className={row}>
        <Words action={action} icon={ArrowUpRight} />
        <span className="sr-only">(in a new tab)</span>
      </a>
    );
  if ((kind === "add_skill" || kind === "confirm_skill") && name)
    return (
      <button type="button" className={row} disabled={claim.isPending} onClick={() => claim.mutate(name)}>
        <Words action={action} icon={Plus} />
      </button>
    );
  if (kind === "check_demand")
    return (
      <button type="button" className={row} onClick={() => goToPart(eligibilityId)}>
        <Words action={action} icon={ChevronRight} />
      </button>
    );
  return (
    <Link to="/profile" className={row}>
      <Words action={action} icon={ChevronRight} />
    </Link>
  );
}

function Words({ action, icon: Icon }: { action: NextAction; icon: LucideIcon }) {
  const { text, because, gain } = action;
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-medium text-pretty">{text}</span>
        <span className="block text-sm text-pretty text-ink-faint">{because}</span>
      </span>
      {gain != null && gain > 0 && (
        <span className="shrink-0 rounded-full bg-met px-2 py-0.5 text-sm font-medium tabular">
          +{gain.toFixed(1)}
          <span className="sr-only"> points</span>
        </span>
      )}
      <Icon aria-hidden className="size-4 shrink-0 text-ink-faint group-hover:text-ink" />
    </>
  );
}
