import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CheckCheck, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Evidence } from "@/components/ui/evidence";
import { ProgressBar } from "@/components/ui/progress";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { plural } from "@/lib/format";
import { factsQuery } from "@/lib/profile/queries";
import { reviewOf, type Review } from "@/lib/profile/review";
import { labelOf, valueOf } from "../facts";
import { ofTheCv } from "../review-list";
import { evidenceOf } from "../sheet";
import type { Fact } from "../types";
import { useEditor } from "../use-editor";
import { FactQuote } from "./fact-quote";
import { Section } from "./section";

const shown = 3;
const title = "Check what we read";

/** How much of what was read from the CV is checked, and the way to the check. */
export function ReviewSection() {
  const { data: facts, isPending, error, refetch } = useQuery(factsQuery);
  if (isPending)
    return (
      <Section id="review" title={title}>
        <Loading label="Loading the facts">
          <div className="grid gap-4">
            <Skeleton className="h-1.5" />
            <Skeleton className="h-16" />
          </div>
        </Loading>
      </Section>
    );
  if (!facts)
    return (
      <Section id="review" title={title}>
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      </Section>
    );
  const review = reviewOf(ofTheCv(facts));
  return review.total > 0 ? <ReviewCard review={review} /> : null;
}

function summaryOf({ unsure, rest }: Review): string {
  if (unsure.length === 0) return `We read ${plural(rest.length, "fact")} with confidence.`;
  const sure = rest.length > 0 ? ` The other ${rest.length} we read with confidence.` : "";
  return `We are not sure of ${plural(unsure.length, "fact")}.${sure}`;
}

function ReviewCard({ review }: { review: Review }) {
  const editor = useEditor();
  const { checked, total, unsure, rest } = review;
  const open = total - checked;
  return (
    <Section
      id="review"
      title={open === 0 ? "What we read from your CV" : title}
      description={
        <span className="tabular" aria-live="polite">
          {checked} of {plural(total, "fact")} checked
        </span>
      }
      actions={
        <div className="mr-2 flex flex-wrap gap-2">
          {unsure.length === 0 && rest.length > 0 && (
            <Button
              onClick={() =>
                editor.confirm(
                  "What we read",
                  rest.map(({ path }) => path),
                )
              }
            >
              <CheckCheck aria-hidden className="size-4 max-sm:hidden" />
              They look right
            </Button>
          )}
          <Button asChild variant={open > 0 ? "primary" : "secondary"}>
            <Link to="/profile/review">{open > 0 ? "Check beside your CV" : "See it beside your CV"}</Link>
          </Button>
        </div>
      }
    >
      <div className="grid gap-4">
        <ProgressBar label="Facts checked" done={checked} total={total} />
        {open === 0 ? (
          <p className="flex items-center gap-2 text-ink-soft">
            <CheckCheck aria-hidden className="size-4 text-met-line" />
            Every fact is checked.
          </p>
        ) : (
          <p className="text-ink-soft">{summaryOf(review)}</p>
        )}
        {unsure.length > 0 && (
          <ul aria-label="Facts we are not sure of" className="-mx-3 grid">
            {unsure.slice(0, shown).map((fact) => (
              <UnsureLine key={fact.path} fact={fact} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

/** An unsure fact as a line that leads to its place in the check. */
function UnsureLine({ fact }: { fact: Fact }) {
  const { profile } = useEditor();
  const quote = evidenceOf(fact)?.quote;
  return (
    <li>
      <Link
        to="/profile/review"
        search={{ fact: fact.path }}
        className="flex items-center gap-3 rounded-control px-3 py-2 hover:bg-hover"
      >
        <span className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-[10rem_minmax(0,1fr)] sm:items-baseline">
          <span className="text-sm text-ink-faint max-sm:truncate sm:line-clamp-2">
            {labelOf(profile, fact.path)}
          </span>
          <span className="min-w-0 truncate font-medium">
            {quote === valueOf(fact) ? (
              <Evidence from="cv">{quote}</Evidence>
            ) : (
              <>
                {valueOf(fact)}
                {quote && (
                  <span className="ml-2 font-serif font-normal text-ink-soft">
                    <FactQuote quote={quote} value={valueOf(fact)} />
                  </span>
                )}
              </>
            )}
          </span>
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Link>
    </li>
  );
}
