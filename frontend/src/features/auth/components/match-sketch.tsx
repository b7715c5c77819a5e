import type { ReactNode } from "react";
import { ScoreRing } from "@/components/ui/score-ring";
import { cn } from "@/lib/cn";

function Sheet({
  title,
  line,
  className,
  children,
}: {
  title: string;
  line: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <div
      className={cn(
        "grid gap-3 rounded-card bg-surface p-6 font-serif shadow-float ring-1 ring-line",
        className,
      )}
    >
      <div>
        <p className="text-lg font-semibold">{title}</p>
        <p className="font-sans text-sm text-ink-faint">{line}</p>
      </div>
      {children}
    </div>
  );
}

/** One stroke, drawn after the ones before it. */
function Stroke({
  from,
  order,
  children,
}: {
  from: "cv" | "job" | "met";
  order: number;
  children: ReactNode;
}) {
  return (
    <mark
      className="evidence animate-stroke"
      data-from={from}
      style={{ animationDelay: `${300 + order * 350}ms` }}
    >
      {children}
    </mark>
  );
}

/** The idea of the product as a picture: a CV, a posting, and the words in which they meet. Invented people. */
export function MatchSketch() {
  return (
    <div
      role="img"
      aria-label="A CV and a job posting side by side. The words in which they meet are marked, and a ring shows a score of 87."
      className="relative w-full max-w-xl select-none"
    >
      <div aria-hidden>
        <Sheet title="Amara Okoye" line="Charge nurse, cardiology" className="w-[78%] -rotate-1">
          <p>
            <Stroke from="met" order={0}>
              Led a team of fourteen nurses
            </Stroke>{" "}
            on two wards and planned their shifts.
          </p>
          <p>
            <Stroke from="cv" order={4}>
              Mentor to nine new starters
            </Stroke>
            , all still with us after a year.
          </p>
          <p>
            <Stroke from="met" order={2}>
              Advanced life support
            </Stroke>
            , renewed this spring.
          </p>
        </Sheet>
        <Sheet
          title="Senior charge nurse"
          line="St Brannoc’s Hospital · £46K–£52K/yr"
          className="relative -mt-3 ml-auto w-[78%] rotate-1"
        >
          <p>
            You have{" "}
            <Stroke from="met" order={1}>
              led a nursing team
            </Stroke>{" "}
            and hold a current certificate in{" "}
            <Stroke from="met" order={3}>
              advanced life support
            </Stroke>
            .
          </p>
          <p>
            It helps if you know{" "}
            <span className="rounded-mark px-1 ring-1 ring-line-strong">electronic rostering</span> and like{" "}
            <Stroke from="job" order={5}>
              teaching on the ward
            </Stroke>
            .
          </p>
          <div className="flex items-center gap-3 pt-1 font-sans">
            <ScoreRing score={87} size="md" />
            <p className="text-sm">
              <span className="font-semibold">Excellent fit.</span>{" "}
              <span className="text-ink-soft">2 of 3 requirements met, 1 missing: worth 4 points.</span>
            </p>
          </div>
        </Sheet>
      </div>
    </div>
  );
}
