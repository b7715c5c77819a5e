import type { ReactNode } from "react";
import { MatchRow } from "@/components/matches/match-row";
import { PaneList } from "@/components/ui/virtual-list";
import type { Match, MatchPage } from "../types";

const rowHeight = 116;

interface MatchListProps {
  matches: readonly Match[];
  page: MatchPage | undefined;
  /** The row the keyboard is on. */
  index: number;
  /** Whether that row takes the focus: while no detail is open beside it. */
  focusing: boolean;
  chosen: readonly Match[];
  hasMore: boolean;
  loadingMore: boolean;
  onMore: () => void;
  /** Stands below the list. */
  foot: ReactNode;
}

/** The ranked list; what one may not take comes last, under a line that says so. */
export function MatchList(props: MatchListProps) {
  const { matches, page, index, focusing, chosen, hasMore, loadingMore, onMore, foot } = props;
  const firstBarred = matches.findIndex(({ eligibility }) => eligibility.state === "ineligible");
  const ids = new Set(chosen.map(({ id }) => id));
  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 flex-1">
        <PaneList
          label="Matches"
          items={matches}
          itemKey={(match) => match.id}
          renderItem={(match, at) => (
            <>
              {at === firstBarred && <Barred />}
              <MatchRow match={match} focused={focusing && at === index} chosen={ids.has(match.id)} />
            </>
          )}
          estimate={rowHeight}
          activeIndex={index}
          {...(page?.total.relation === "eq" && { total: page.total.value })}
          hasMore={hasMore}
          loadingMore={loadingMore}
          onMore={onMore}
        />
      </div>
      {foot}
    </div>
  );
}

function Barred() {
  return (
    <p className="border-b bg-sunken px-4 py-2 text-sm text-pretty text-ink-soft">
      <span className="font-medium">Not open to you</span>, whatever their score: each says what it asks for.
    </p>
  );
}
