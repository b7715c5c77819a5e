import { CheckCheck, ChevronDown, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { cn } from "@/lib/cn";
import type { FactGroup } from "../../review-list";
import { FactItem, type ShownCv } from "./fact-item";
import type { ReviewState } from "./use-review";

interface FactGroupsProps {
  review: ReviewState;
  crop: ShownCv | null;
  besidePage: boolean;
}

/** All facts of the CV in groups, the unsure ones first. */
export function FactGroups({ review, ...shown }: FactGroupsProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {review.groups.map((group) => (
        <Group key={group.key} group={group} review={review} {...shown} />
      ))}
    </div>
  );
}

// One kind of thing after the other: the heading says what they are, and short names fit side by side.
const alike = new Set(["skills", "languages", "certifications"]);
const inColumns = new Set(["skills", "languages"]);

function labelled(key: string): "full" | "short" | "no" {
  if (key === "unsure") return "full";
  return alike.has(key) ? "no" : "short";
}

function Group({ group, review, crop, besidePage }: FactGroupsProps & { group: FactGroup }) {
  const { chosen, fixing, unsure } = review;
  const open = group.items.filter(({ fact }) => !fact.checked).length;
  // What was checked another day is folded away; what is being checked now stays where it is.
  const [folded, setFolded] = useState(open === 0);
  const holdsChosen = group.items.some(({ key }) => key === chosen?.key);
  const shown = !folded || holdsChosen;
  const { key, title, items } = group;
  const isEntry = /\.\d+$/.test(key);
  return (
    <section aria-label={title}>
      <header className="flex min-h-9 flex-wrap items-center gap-x-2 pl-3">
        <h2 className="min-w-0 flex-1 max-sm:basis-full">
          <button
            type="button"
            aria-expanded={shown}
            disabled={holdsChosen}
            onClick={() => setFolded(!folded)}
            className="flex max-w-full items-center gap-1.5 rounded-control text-left font-semibold"
          >
            <span className="line-clamp-2 text-pretty wrap-anywhere">{title}</span>
            <ChevronDown
              aria-hidden
              className={cn(
                "size-4 shrink-0 text-ink-faint",
                !shown && "-rotate-90",
                holdsChosen && "invisible",
              )}
            />
          </button>
        </h2>
        <span className="shrink-0 text-sm text-ink-faint tabular">
          {open === 0 ? "all checked" : `${items.length - open} of ${items.length}`}
        </span>
        {isEntry && open > 0 && (
          <IconButton
            icon={Trash2}
            label={`${title}: this is not mine`}
            onClick={() => review.removeEntry(title, key)}
          />
        )}
        {open > 1 && (
          <Button
            size="sm"
            variant="quiet"
            aria-label={`${title}: all look right`}
            onClick={() => review.confirmAll(title, items)}
          >
            <CheckCheck aria-hidden className="size-3.5" />
            All look right
          </Button>
        )}
      </header>
      {shown && (
        <ul
          className={cn("grid grid-cols-[minmax(0,1fr)]", inColumns.has(key) && "sm:grid-cols-2 sm:gap-x-4")}
        >
          {items.map((item) => (
            <FactItem
              key={item.key}
              item={item}
              unsure={unsure.has(item.key)}
              chosen={item.key === chosen?.key}
              fixing={fixing}
              labelled={labelled(key)}
              crop={crop}
              besidePage={besidePage}
              onChoose={() => review.choose(item)}
              onConfirm={() => review.confirm(item)}
              onFix={() => review.startFix(item)}
              onFixed={(saved) => review.endFix(item, saved)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
