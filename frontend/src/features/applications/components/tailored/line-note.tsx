import { ArrowDown, ArrowUp, Equal, EyeOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Placed } from "../../cv-types";
import { fateOf } from "../../cv-words";
import { useLine } from "./use-lines";

function FateIcon({ line }: { line: Placed }) {
  const look = { "aria-hidden": true, className: "mt-0.5 size-3 shrink-0", strokeWidth: 2.25 } as const;
  if (line.change === "left_out") return <EyeOff {...look} />;
  if (line.change === "kept") return <Equal {...look} />;
  return (line.place ?? 0) > line.was ? <ArrowDown {...look} /> : <ArrowUp {...look} />;
}

/** What became of a line and why; nothing for one that stands as it did, unless somebody looks at it. */
export function LineNote({ line, name }: { line: Placed; name: string }) {
  const { current, toggle } = useLine();
  const fate = fateOf(line);
  if (!fate && current !== line.id) return null;
  const said = fate ? fate.charAt(0).toUpperCase() + fate.slice(1) : "Where it was";
  return (
    <span className="cv-note">
      <FateIcon line={line} />
      <span className="min-w-0 flex-1 text-pretty">
        <span className="font-medium text-ink-soft">{said}.</span> {line.reason}
      </span>
      {!line.shown && (
        <Button
          variant="quiet"
          data-part="toggle"
          aria-label={`Put it back: ${name}`}
          className="-my-1 h-6 rounded-[4px] px-1 text-xs text-accent-text underline underline-offset-2 hover:text-accent-text pointer-coarse:h-9"
          onClick={() => toggle(line.id, "toggle")}
        >
          Put it back
        </Button>
      )}
    </span>
  );
}
