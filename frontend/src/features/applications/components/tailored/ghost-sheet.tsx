import { ArrowUp } from "lucide-react";
import { cn } from "@/lib/cn";

// Each block: its lines, and where one of them was lifted from or what falls away.
const blocks = [
  [
    { width: "w-11/12", fate: "met" },
    { width: "w-4/5", fate: "met" },
    { width: "w-full", fate: "kept" },
    { width: "w-3/5", fate: "left" },
  ],
  [
    { width: "w-5/6", fate: "met" },
    { width: "w-full", fate: "kept" },
    { width: "w-2/3", fate: "left" },
  ],
  [
    { width: "w-1/2", fate: "met" },
    { width: "w-1/3", fate: "kept" },
  ],
] as const;

const looks = {
  met: "bg-met",
  kept: "bg-pressed",
  left: "border border-dashed border-line-strong",
} as const;

/** An empty sheet that shows what tailoring does: what answers the posting goes up, what says nothing to it goes. */
export function GhostSheet() {
  return (
    <div aria-hidden className="cv-frame max-xl:hidden">
      <div className="cv-sheet" style={{ minHeight: "34rem" }}>
        <span className="block h-5 w-2/5 rounded-mark bg-pressed" />
        <span className="mt-2 block h-3 w-1/4 rounded-mark bg-pressed" />
        {blocks.map((lines, block) => (
          <div key={block} className="mt-8 grid gap-3">
            <span className="mb-1 block h-3.5 w-1/5 rounded-mark bg-pressed" />
            {lines.map(({ width, fate }, line) => (
              <span key={line} className="flex items-center gap-2">
                <span className="w-4 shrink-0">
                  {fate === "met" && line === 0 && <ArrowUp className="size-4 text-ink-faint" />}
                </span>
                <span className={cn("block h-3 rounded-mark", width, looks[fate])} />
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
