import { Bookmark, BookmarkCheck, Columns2, EyeOff, ExternalLink, Eye, Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { Match, Status } from "../types";
import { useChosen } from "../use-chosen";

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
  );
}
