import { Link } from "@tanstack/react-router";
import { Briefcase, FileText, Gauge, ListFilter } from "lucide-react";
import { FillDemo } from "@/components/demo/fill-demo";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { formatTotal } from "@/lib/format";
import { filterCount, minScoreOf, type MatchSearch } from "../search-params";
import type { MatchPage } from "../types";

interface EmptyMatchesProps {
  search: MatchSearch;
  page: MatchPage;
  scoring: boolean;
  onScore: () => void;
  onChange: (change: Partial<MatchSearch>) => void;
}

/** Why the list is empty, and the one thing to do about it. */
export function EmptyMatches({ search, page, scoring, onScore, onChange }: EmptyMatchesProps) {
  if (page.reason === "no_profile")
    return (
      <EmptyState
        icon={FileText}
        title="Matches start from your CV"
        action={
          <Button asChild variant="primary">
            <Link to="/profile">Drop your CV</Link>
          </Button>
        }
      >
        Every open job is then scored against it, with the words that led to each score.
      </EmptyState>
    );
  if (page.reason === "no_jobs")
    return (
      <EmptyState
        icon={Briefcase}
        title="There are no postings yet"
        action={
          <>
            <Button asChild variant="primary">
              <Link to="/sources">Refresh the sources</Link>
            </Button>
            <FillDemo />
          </>
        }
      >
        Your profile is ready. As soon as postings are here they are scored for you.
      </EmptyState>
    );
  if (page.reason === "not_scored")
    return (
      <EmptyState
        icon={Gauge}
        title={scoring ? "Scoring every open job for you" : "Nothing has been scored yet"}
        action={
          !scoring && (
            <Button variant="primary" onClick={onScore}>
              Score now
            </Button>
          )
        }
      >
        {scoring
          ? "The first matches show here in a moment."
          : "Every open job is compared with your profile."}
      </EmptyState>
    );
  if (filterCount(search) > 0)
    return (
      <EmptyState
        icon={ListFilter}
        title="None of your matches fits these filters"
        action={
          <Button onClick={() => onChange({ band: [], eligibility: [], status: [] })}>
            Clear the filters
          </Button>
        }
      />
    );
  return (
    <EmptyState
      icon={Gauge}
      title={`Nothing at ${minScoreOf(search)} or better yet`}
      action={
        page.below.value > 0 && (
          <Button variant="primary" onClick={() => onChange({ min_score: 0 })}>
            Show the {formatTotal(page.below)} below
          </Button>
        )
      }
    >
      More skills and the jobs you want, in your profile, often move the first ones up. New postings may fit
      too.
    </EmptyState>
  );
}
