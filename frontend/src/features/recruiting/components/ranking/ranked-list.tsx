import { PaneList } from "@/components/ui/virtual-list";
import type { Ranked, RankedPage } from "../../types";
import { RankedRow } from "./ranked-row";

const rowHeight = 96;

interface RankedListProps {
  jobId: string;
  items: readonly Ranked[];
  page: RankedPage;
  /** The row the keyboard is on. */
  index: number;
  /** Whether that row takes the focus: while no detail is open beside it. */
  focusing: boolean;
  hasMore: boolean;
  loadingMore: boolean;
  onMore: () => void;
}

/** The ranked candidates; who may not take the job comes last, under a line that says so. */
export function RankedList(props: RankedListProps) {
  const { jobId, items, page, index, focusing, hasMore, loadingMore, onMore } = props;
  const firstBarred = items.findIndex(({ eligibility }) => eligibility.state === "ineligible");
  return (
    <PaneList
      label="Ranked candidates"
      items={items}
      itemKey={({ candidate_id: id }) => id}
      renderItem={(candidate, at) => (
        <>
          {at === firstBarred && <Barred />}
          <RankedRow jobId={jobId} candidate={candidate} focused={focusing && at === index} />
        </>
      )}
      estimate={rowHeight}
      activeIndex={index}
      {...(page.total.relation === "eq" && { total: page.total.value })}
      hasMore={hasMore}
      loadingMore={loadingMore}
      onMore={onMore}
    />
  );
}

function Barred() {
  return (
    <p className="border-b bg-sunken px-4 py-2 text-sm text-pretty text-ink-soft">
      <span className="font-medium">May not take this job</span>, whatever their score: each says what is
      asked for.
    </p>
  );
}
