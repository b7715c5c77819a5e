import { Link } from "@tanstack/react-router";
import { CircleCheck, Puzzle } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useScoring } from "@/lib/matches/scoring";
import type { GapsPage } from "../types";

/** Why there is no gap to show, and what to do about it. */
export function GapsEmpty({ basis }: { basis: GapsPage["basis"] | undefined }) {
  const scoring = useScoring();
  const reason = basis?.reason;
  if (reason === "no_profile")
    return (
      <EmptyState
        icon={Puzzle}
        title="We do not know your skills yet"
        action={
          <Button asChild variant="primary">
            <Link to="/profile">Add your CV</Link>
          </Button>
        }
      >
        Gaps are what your best matches ask for and your profile does not show. Both need a profile first.
      </EmptyState>
    );
  if (reason === "no_matches")
    return (
      <EmptyState
        icon={Puzzle}
        title="No matches to look at yet"
        action={
          <>
            <Button
              variant="primary"
              loading={scoring.starting || scoring.task !== null}
              onClick={scoring.start}
            >
              Score now
            </Button>
            <Button asChild>
              <Link to="/sources">Look at the sources</Link>
            </Button>
          </>
        }
      >
        Gaps are counted over your best matches. They appear here once postings are scored for you.
      </EmptyState>
    );
  if (reason === "no_close_matches")
    return (
      <EmptyState
        icon={Puzzle}
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
        {basis?.words} Name the titles you look for and all you can do, or read sources that have jobs of your
        kind. The page of a single match says what it asks for all the same.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={CircleCheck}
      title="Nothing is missing"
      action={
        <Button asChild variant="primary">
          <Link to="/matches">Go to your matches</Link>
        </Button>
      }
    >
      Your profile shows every skill these matches ask for. Look at more of them, or apply to the best ones.
    </EmptyState>
  );
}
