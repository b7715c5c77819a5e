import { progressOf, type Stage } from "@/lib/applications/stages";
import { cn } from "@/lib/cn";

const centre = 8;
const outer = 6.25;
const inner = 3.75;

/** The slice of a pie from twelve o'clock on. */
function slice(share: number): string {
  const angle = share * 2 * Math.PI;
  const x = centre + inner * Math.sin(angle);
  const y = centre - inner * Math.cos(angle);
  return `M${centre} ${centre} V${centre - inner} A${inner} ${inner} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y} Z`;
}

const signs: Partial<Record<Stage, string>> = {
  accepted: "M5.2 8.2 7.2 10.2 10.8 6.2",
  rejected: "M6 6 10 10 M10 6 6 10",
  withdrawn: "M5.5 8 H10.5",
};

const colours: Partial<Record<Stage, string>> = {
  saved: "text-ink-faint",
  offer: "text-met-line",
  accepted: "text-met-line",
  rejected: "text-ink-faint",
  withdrawn: "text-ink-faint",
};

/** How far along a stage is, at a glance; its name always stands beside it. */
export function StageMark({ stage, className }: { stage: Stage; className?: string }) {
  const share = progressOf[stage];
  const sign = signs[stage];
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      fill="none"
      className={cn("size-4 shrink-0", colours[stage] ?? "text-accent-text", className)}
    >
      <circle
        cx={centre}
        cy={centre}
        r={outer}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={stage === "saved" ? "2.4 1.53" : undefined}
        fill={stage === "accepted" ? "currentColor" : "none"}
      />
      {share !== null && share > 0 && <path d={slice(share)} fill="currentColor" />}
      {sign && (
        <path
          d={sign}
          stroke={stage === "accepted" ? "var(--color-surface)" : "currentColor"}
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
