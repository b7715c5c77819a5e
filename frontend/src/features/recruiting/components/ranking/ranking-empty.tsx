import { Link } from "@tanstack/react-router";
import { ContactRound, ListOrdered } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { plural } from "@/lib/format";
import type { RankingSearch } from "../../search-params";
import type { RankedPage } from "../../types";
import { decidedWords } from "../../words";

interface RankingEmptyProps {
  page: RankedPage;
  search: RankingSearch;
  busy: boolean;
  onRank: () => void;
  onAll: () => void;
}

/** Why there is nobody in the list, and the one thing to do. */
export function RankingEmpty({ page, search, busy, onRank, onAll }: RankingEmptyProps) {
  if (page.reason === "not_ranked")
    return (
      <EmptyState
        icon={ListOrdered}
        title="Not ranked yet"
        action={
          <Button variant="primary" loading={busy} onClick={onRank}>
            Rank {plural(page.pending, "candidate")}
          </Button>
        }
      >
        So many are ranked in the background: go on with something else meanwhile.
      </EmptyState>
    );
  if (page.reason === "no_candidates")
    return (
      <EmptyState
        icon={ContactRound}
        title="No candidates yet"
        action={
          <Button variant="primary" asChild>
            <Link to="/candidates">Add candidates</Link>
          </Button>
        }
      >
        Add CVs you hold with consent; they are ranked for this job as soon as they are read.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={ContactRound}
      title={
        search.decision
          ? `Nobody is ${decidedWords[search.decision].toLowerCase()} yet`
          : "Nobody is left here"
      }
      action={search.decision && <Button onClick={onAll}>Show all</Button>}
    />
  );
}
