import { NoFigure } from "@/components/charts/no-figure";
import { cn } from "@/lib/cn";
import { countsWords, growthWords, restsOnFew, type Growth as Change } from "../figures";
import { whyWords, type WhyNot } from "../reasons";

interface GrowthProps {
  of: Change;
  /** Why there is no figure. */
  reason: WhyNot | null;
  /** What it is a change of, for the question why there is none. */
  name: string;
  /** Puts the postings it rests on below it. */
  stacked?: boolean;
}

/** A change and the postings it rests on; quiet where they are few. */
export function Growth({ of, reason, name, stacked }: GrowthProps) {
  if (of.growth === null) return <NoFigure why={whyWords(reason)} of={name} />;
  return (
    <span className="whitespace-nowrap">
      <span className={cn(restsOnFew(of) && "text-ink-faint")}>{growthWords(of)}</span>{" "}
      <span className={cn("text-xs text-ink-faint", stacked && "block")}>
        <span aria-hidden>{countsWords(of)}</span>
        <span className="sr-only">
          from {of.previous} to {of.recent} postings
        </span>
      </span>
    </span>
  );
}
