import { cn } from "@/lib/cn";
import type { CvPaper, CvTemplate } from "../../cv-types";

interface TemplatePreviewProps {
  template: CvTemplate;
  paper: CvPaper;
}

const bars = ["w-full", "w-5/6", "w-11/12", "w-2/3"];

/** A page of a look in small: where its head stands, how close its lines are. */
export function TemplatePreview({ template, paper }: TemplatePreviewProps) {
  const compact = template === "compact";
  const classic = template === "classic";
  const head = compact ? "bg-accent" : "bg-ink";
  return (
    <span
      aria-hidden
      className={cn(
        "block w-full overflow-hidden rounded-[3px] bg-surface [color-scheme:light] shadow-card ring-1 ring-line",
        compact ? "p-1.5" : "p-2.5",
      )}
      style={{ aspectRatio: paper === "a4" ? "1 / 1.414" : "1 / 1.294" }}
    >
      <span className={cn("grid gap-[3px]", classic && "justify-items-center")}>
        <span className={cn("h-1 w-3/5 rounded-full", head, classic && "h-1.5")} />
        <span className="h-0.5 w-2/5 rounded-full bg-line-strong" />
      </span>
      {Array.from({ length: compact ? 4 : 3 }, (_, part) => (
        <span key={part} className={cn("grid", compact ? "mt-1.5 gap-[2px]" : "mt-2 gap-[3px]")}>
          <span className={cn("h-[3px] w-1/4 rounded-full", head)} />
          <span className={cn("h-px w-full", compact ? "bg-accent" : "bg-line-strong")} />
          {bars.slice(0, compact ? 4 : 3).map((width) => (
            <span key={width} className={cn("h-[2px] rounded-full bg-line-strong opacity-60", width)} />
          ))}
        </span>
      ))}
    </span>
  );
}
