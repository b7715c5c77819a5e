import { Link } from "@tanstack/react-router";
import {
  Bookmark,
  BookmarkCheck,
  Columns2,
  EyeOff,
  ExternalLink,
  Eye,
  FileUser,
  MessagesSquare,
  PenLine,
  Send,
} from "lucide-react";
import { OnBoard } from "@/components/applications/on-board";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { cn } from "@/lib/cn";
import type { Match, Status } from "../types";
import { useChosen } from "../use-chosen";
import { quietLink } from "./quiet-link";

interface MatchActionsProps {
  match: Match;
  onDecide: (status: Status) => void;
}

/** What one does about a match; pressing a state again takes it back. */
export function MatchActions({ match, onDecide }: MatchActionsProps) {
  const { status, job } = match;
  const chosen = useChosen();
  const beside = chosen.matches.some(({ id }) => id === match.id);
  const saved = status === "interested";
  const applied = status === "applied";
  const hidden = status === "hidden";
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" asChild>
          <a href={job.url} target="_blank" rel="noopener">
            Open the posting
            <ExternalLink aria-hidden className="size-4" />
            <span className="sr-only">(in a new tab)</span>
          </a>
        </Button>
        <Button aria-pressed={saved} onClick={() => onDecide("interested")}>
          {saved ? (
            <BookmarkCheck aria-hidden className="size-4 text-accent-text" />
          ) : (
            <Bookmark aria-hidden className="size-4" />
          )}
          {saved ? "Saved" : "Save"}
        </Button>
        <Button aria-pressed={applied} onClick={() => onDecide("applied")}>
          <Send aria-hidden className={applied ? "size-4 text-accent-text" : "size-4"} />
          Applied
        </Button>
        <IconButton
          icon={hidden ? Eye : EyeOff}
          label={hidden ? "Show it again" : "Hide"}
          keys="x"
          aria-pressed={hidden}
          onClick={() => onDecide("hidden")}
        />
        <IconButton
          icon={Columns2}
          label={beside ? "Leave out of the comparison" : "Compare with another job"}
          keys="c"
          aria-pressed={beside}
          className="aria-pressed:text-accent-text"
          onClick={() => chosen.toggle(match)}
        />
      </div>
      <OnBoard jobId={job.id} />
      <Writing match={match} />
    </div>
  );
}

/** What there is to write and to practise for this match. */
function Writing({ match }: { match: Match }) {
  const params = { matchId: match.id };
  const look = cn(quietLink, "inline-flex items-center gap-1.5");
  return (
    <nav aria-label="Prepare" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
      <Link to="/matches/$matchId/letter" params={params} className={look}>
        <PenLine aria-hidden className="size-3.5" /> Cover letter
      </Link>
      <Link to="/matches/$matchId/cv" params={params} className={look}>
        <FileUser aria-hidden className="size-3.5" /> Tailored CV
      </Link>
      <Link to="/coach" search={{ job_id: match.job.id }} className={look}>
        <MessagesSquare aria-hidden className="size-3.5" /> Practise
      </Link>
    </nav>
  );
}
