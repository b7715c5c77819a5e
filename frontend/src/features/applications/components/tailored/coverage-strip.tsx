import { cn } from "@/lib/cn";
import type { TailoredKeyword } from "../../cv-types";

interface StripProps {
  label: string;
  keywords: readonly TailoredKeyword[];
  when: "before" | "after";
}

type Standing = "early" | "later" | "absent";

function standing(keyword: TailoredKeyword, when: StripProps["when"]): Standing {
  if (!keyword[when]) return "absent";
  return keyword[`early_${when}`] ? "early" : "later";
}

const looks: Record<Standing, string> = {
  early: "bg-met-line",
  later: "bg-met ring-1 ring-met-line ring-inset",
  absent: "ring-1 ring-line-strong ring-inset",
};
const order: readonly Standing[] = ["early", "later", "absent"];

/** One cell for each thing asked for: on the first half page, further down, or not in the CV. */
function Strip({ label, keywords, when }: StripProps) {
  const cells = keywords.map((keyword) => standing(keyword, when));
  cells.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return (
    <>
      <span className="text-ink-soft">{label}</span>
      <span aria-hidden className="flex h-3 min-w-0 gap-px">
        {cells.map((cell, at) => (
          <span key={at} className={cn("min-w-0 flex-1 rounded-[2px]", looks[cell])} />
        ))}
      </span>
    </>
  );
}

/** Your CV as it is above this one; the numbers stand in words beside it. */
export function CoverageStrip({ keywords }: { keywords: readonly TailoredKeyword[] }) {
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5 text-sm">
        <Strip label="Before" keywords={keywords} when="before" />
        <Strip label="Now" keywords={keywords} when="after" />
      </div>
      <p aria-hidden className="flex flex-wrap gap-x-3 text-xs text-ink-faint">
        {(["early", "later", "absent"] as const).map((each) => (
          <span key={each} className="inline-flex items-center gap-1.5">
            <span className={cn("size-2 rounded-[2px]", looks[each])} />
            {{ early: "First half page", later: "Further down", absent: "Not there" }[each]}
          </span>
        ))}
      </p>
    </div>
  );
}
