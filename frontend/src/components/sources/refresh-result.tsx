import { Check } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { countSentence, stateLook, type SourceResult } from "@/lib/sources/words";

interface ResultProps {
  result: SourceResult;
  label: string;
}

/** A source that was read as it should: its name and its counts in one line. */
export function FineResult({ result, label }: ResultProps) {
  return (
    <li className="flex items-baseline justify-between gap-4 py-0.5">
      <span className="flex min-w-0 items-center gap-2">
        <Check aria-hidden className="size-3.5 shrink-0 text-met-line" />
        <span className="truncate">{label}</span>
      </span>
      <span className="shrink-0 text-sm text-ink-soft tabular">
        {result.unchanged ? "nothing changed" : countSentence(result)}
      </span>
    </li>
  );
}

/** A source that could not be read, or not all of it: what it said. */
export function TroubledResult({ result, label }: ResultProps) {
  const { word, tone, icon } = stateLook(result.state);
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[12rem_1fr]">
      <span className="font-medium">{label}</span>
      <span className="grid gap-1">
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Badge tone={tone} icon={icon}>
            {word}
          </Badge>
          {Boolean(result.found) && (
            <span className="text-sm text-ink-soft tabular">{countSentence(result)}</span>
          )}
        </span>
        {result.error && (
          <span className="text-sm text-pretty text-ink-soft">
            {result.error}
            {result.retryAt && (
              <>
                {" "}
                That is <RelativeTime at={result.retryAt} />.
              </>
            )}
          </span>
        )}
      </span>
    </li>
  );
}
