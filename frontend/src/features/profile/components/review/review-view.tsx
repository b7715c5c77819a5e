import { useQuery } from "@tanstack/react-query";
import { EvidenceScope } from "@/components/ui/evidence";
import { Skeleton } from "@/components/ui/skeleton";
import { useMedia } from "@/lib/use-media";
import { pagesQuery } from "../../queries";
import type { Fact } from "../../types";
import { useEditor } from "../../use-editor";
import { ConflictNotice } from "../conflict-notice";
import { FactGroups } from "./fact-groups";
import type { ShownCv } from "./fact-item";
import { PagePane } from "./page-pane";
import { ReviewDone } from "./review-done";
import { ReviewHeader } from "./review-header";
import { ReviewWarnings } from "./review-warnings";
import { useReview } from "./use-review";

interface ReviewViewProps {
  facts: readonly Fact[];
  cv: { id: string; name: string };
  /** The path of the fact to begin with. */
  startAt: string | undefined;
}

/** The page on the left, the facts on the right; where there is no room for both, each fact shows its part of the page. */
export function ReviewView({ facts, cv, startAt }: ReviewViewProps) {
  const { profile } = useEditor();
  const review = useReview(facts, startAt);
  const { data: pages, isPending } = useQuery(pagesQuery(cv.id));
  const wide = useMedia("(min-width: 64rem)");
  const shown: ShownCv | null = pages && pages.length > 0 ? { ...cv, pages } : null;
  const total = review.items.length;
  const checked = review.items.filter(({ fact }) => fact.checked).length;
  return (
    <EvidenceScope>
      <div className="flex flex-col lg:h-(--view-height)">
        <ReviewHeader checked={checked} total={total} />
        <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_minmax(26rem,34rem)]">
          {wide && (shown ? <PagePane cv={shown} review={review} /> : <PaneStandIn loading={isPending} />)}
          <div className="min-h-0 min-w-0 overflow-y-auto px-3 pt-4 pb-12 sm:px-4 lg:border-l">
            <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
              <ConflictNotice />
              <ReviewWarnings warnings={profile.parse.warnings} />
              {checked === total && <ReviewDone total={total} />}
              <FactGroups review={review} crop={wide ? null : shown} besidePage={wide && shown !== null} />
            </div>
          </div>
        </div>
      </div>
    </EvidenceScope>
  );
}

function PaneStandIn({ loading }: { loading: boolean }) {
  return (
    <div className="grid min-w-0 place-items-start bg-sunken p-6">
      {loading ? (
        <Skeleton className="mx-auto aspect-[1/1.4] w-full max-w-4xl" />
      ) : (
        <p className="max-w-text text-pretty text-ink-soft">
          We could not show the pages of this CV. The words each fact was read from stand beside it.
        </p>
      )}
    </div>
  );
}
