import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Badge } from "@/components/ui/badge";
import { textLink } from "@/components/ui/text-link";
import { jobSalaryQuery } from "./queries";
import { amountWords, basisWords, rangeWords, sameQuestion } from "./words";

interface JobEstimateProps {
  jobId: string;
  /** Whether the employer states pay: then theirs is shown and ours never is. */
  stated: boolean;
  /** What the posting says of pay in place of a figure. */
  words?: string | undefined;
}

// Longer words are told where the posting's facts are.
const mostQuoted = 80;

function silence(words: string | undefined): string {
  if (!words || words.length > mostQuoted) return "The employer states no figure.";
  // A grade, or a figure we can't read.
  return /\d/.test(words)
    ? `The posting says “${words}”.`
    : `The posting says “${words}” and states no figure.`;
}

/** What a silent posting may pay, as our estimate; nothing where the employer says it. */
export function JobEstimate({ jobId, stated, words }: JobEstimateProps) {
  const { data } = useQuery({ ...jobSalaryQuery(jobId), enabled: !stated });
  if (stated || !data || data.stated || !data.estimate) return null;
  const { estimate } = data;
  const range = rangeWords(estimate);
  return (
    <section aria-label="Estimate of pay" className="grid gap-1 rounded-control bg-sunken px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone="missing">Our estimate</Badge>
        {range ? (
          <>
            <span className="font-semibold tabular">{range}</span>
            {estimate.p50 !== null && (
              <span className="text-ink-soft tabular">middle {amountWords(estimate.p50, estimate)}</span>
            )}
          </>
        ) : (
          <span className="text-ink-soft">none for this posting</span>
        )}
      </p>
      <p className="text-sm text-pretty text-ink-soft">
        {range ? `${silence(words)} ${basisWords(estimate)}` : estimate.reason}{" "}
        <Link to="/insights/pay" search={sameQuestion(estimate)} className={textLink}>
          {range ? "See what it is compared with" : "Ask about pay yourself"}
        </Link>
      </p>
    </section>
  );
}
