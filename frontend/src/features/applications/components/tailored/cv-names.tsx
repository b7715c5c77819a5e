import { ArrowDown, ArrowUp } from "lucide-react";
import { useEvidence } from "@/components/ui/evidence";
import type { TailoredItem } from "../../cv-types";
import { pairOf } from "../../cv-words";
import { useLineFrame } from "./cv-line";
import { LineActions } from "./line-actions";
import { LineNote } from "./line-note";
import { MarkedText } from "./marked-text";
import { useLine } from "./use-lines";

/** Skills and languages: one line of names; while changes are made each can be taken by itself. */
export function CvNames({ items }: { items: readonly TailoredItem[] }) {
  const { editing, current } = useLine();
  const shown = items.filter((item) => item.shown);
  const left = items.filter((item) => !item.shown);
  if (!editing) return <p>{shown.map(({ text }) => text).join(", ")}</p>;
  const chosen = items.find(({ id }) => id === current);
  return (
    <div className="grid gap-2">
      <ul className="cv-names">
        {shown.map((item) => (
          <Name key={item.id} item={item} />
        ))}
      </ul>
      {left.length > 0 && (
        <div className="cv-names items-center">
          <span className="cv-note mt-0 font-medium text-ink-soft">Left out:</span>
          <ul className="cv-names">
            {left.map((item) => (
              <Name key={item.id} item={item} />
            ))}
          </ul>
        </div>
      )}
      {chosen && (
        <div className="cv-chosen-name">
          <span className="font-medium text-ink">{chosen.text}</span>
          <LineNote line={chosen} name={chosen.text} />
          <LineActions line={chosen} name={chosen.text} inRow />
        </div>
      )}
    </div>
  );
}

function Name({ item }: { item: TailoredItem }) {
  const { cv } = useLine();
  const frame = useLineFrame(item, item.text);
  const { handlers } = useEvidence(item.keywords.map((name) => pairOf(cv, name)));
  const Icon = item.change === "moved" ? ((item.place ?? 0) > item.was ? ArrowDown : ArrowUp) : null;
  return (
    <li className="min-w-0" {...handlers}>
      <span {...frame} className="cv-name">
        <MarkedText text={item.text} keywords={item.keywords} within />
        {Icon && <Icon aria-hidden className="size-3 shrink-0 text-ink-soft" strokeWidth={2.25} />}
      </span>
    </li>
  );
}
