import { CircleHelp } from "lucide-react";
import { Popover } from "@/components/ui/popover";

interface NoFigureProps {
  /** Why there is none, in a sentence. */
  why: string;
  /** What the figure would have been of, for those who hear the button alone: "Pay of Python". */
  of?: string;
  children?: string;
}

/** Stands where a figure is missing, and says why on asking. */
export function NoFigure({ why, of, children = "no figure" }: NoFigureProps) {
  return (
    <Popover
      label="Why there is no figure"
      className="max-w-72 text-left text-sm font-normal whitespace-normal"
      trigger={
        <button
          type="button"
          aria-label={`${of ? `${of}: ` : ""}${children}. Why?`}
          className="inline-flex items-center gap-1 rounded-mark text-ink-faint hover:text-ink pointer-coarse:min-h-9"
        >
          {children}
          <CircleHelp aria-hidden className="size-3.5 shrink-0" />
        </button>
      }
    >
      <p>{why}</p>
    </Popover>
  );
}
