import { Check, Circle } from "lucide-react";
import { Evidence, useEvidence } from "@/components/ui/evidence";
import { textLink } from "@/components/ui/text-link";
import { cn } from "@/lib/cn";
import type { TailoredCv, TailoredKeyword } from "../../cv-types";
import { askedWords, pairOf, placesOf } from "../../cv-words";

interface KeywordRowProps {
  cv: TailoredCv;
  keyword: TailoredKeyword;
  onGo: (id: string) => void;
}

const mostPlaces = 2;

/** One thing the posting asks for, and where the CV names it; its words on the sheet light up with it. */
export function KeywordRow({ cv, keyword, onGo }: KeywordRowProps) {
  const pair = pairOf(cv, keyword.name);
  const { lit, handlers } = useEvidence(pair);
  const places = placesOf(cv, keyword.where);
  return (
    <li className={cn("flex gap-2 rounded-control px-2 py-1.5", lit && "bg-hover")} {...handlers}>
      {keyword.after ? (
        <Check aria-hidden className="mt-1 size-3.5 shrink-0 text-met-line" strokeWidth={2.5} />
      ) : (
        <Circle aria-hidden className="mt-1 size-3.5 shrink-0 text-ink-faint" />
      )}
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">
            {keyword.after ? (
              <Evidence from="met" pair={pair} within>
                {keyword.name}
              </Evidence>
            ) : (
              keyword.name
            )}
          </span>
          <span className="text-xs text-ink-faint">{askedWords(keyword)}</span>
        </p>
        <p className="font-serif text-sm text-pretty text-ink-soft">“{keyword.quote}”</p>
        {places.length > 0 && (
          <p className="flex flex-wrap gap-x-2 text-xs text-ink-faint">
            {places.slice(0, mostPlaces).map(({ id, label }) => (
              <button
                key={id}
                type="button"
                className={cn(textLink, "text-left font-normal pointer-coarse:py-2")}
                onClick={() => onGo(id)}
              >
                {label}
              </button>
            ))}
            {places.length > mostPlaces && <span>and {places.length - mostPlaces} more</span>}
          </p>
        )}
        {keyword.before && !keyword.after && (
          <p className="text-xs text-ink-soft">Your profile names it; the lines that do are left out.</p>
        )}
      </div>
    </li>
  );
}
