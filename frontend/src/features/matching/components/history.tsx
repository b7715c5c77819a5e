import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { historySentence, sparkline, type Moment } from "../history";
import { changeWord } from "../words";

const [width, height] = [160, 32];
const atFirst = 4;

/** How the score came to be what it is: a small line, and a sentence for each move. */
export function History({ moments }: { moments: readonly Moment[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? moments : moments.slice(0, atFirst);
  return (
    <div className="grid gap-3">
      <svg
        role="img"
        aria-label={historySentence(moments)}
        viewBox={`-3 -3 ${width + 6} ${height + 6}`}
        className="h-10 w-48 max-w-full overflow-visible"
      >
        <polyline
          points={sparkline(moments, width, height)}
          fill="none"
          strokeWidth={2}
          strokeLinejoin="round"
          strokeLinecap="round"
          className="stroke-ink-soft"
        />
        <Last points={sparkline(moments, width, height)} />
      </svg>
      <ol className="grid gap-2">
        {shown.map((moment, at) => (
          <li key={moment.at} className="grid grid-cols-[2.5rem_3rem_1fr] items-baseline gap-x-3">
            <span className="font-semibold tabular">{Math.round(moment.score)}</span>
            <By moment={moment} before={moments[at + 1]} />
            <span className="text-pretty text-ink-soft">
              {moment.cause ?? (at === moments.length - 1 ? "First scored." : "The reason is not known.")}{" "}
              <RelativeTime at={moment.at} className="text-sm text-ink-faint" />
            </span>
          </li>
        ))}
      </ol>
      {moments.length > shown.length && (
        <Button variant="quiet" size="sm" className="-ml-2 justify-self-start" onClick={() => setAll(true)}>
          {moments.length - shown.length} earlier
        </Button>
      )}
    </div>
  );
}

function By({ moment, before }: { moment: Moment; before: Moment | undefined }) {
  return (
    <span className="text-sm text-ink-faint tabular">
      {before && changeWord(moment.score - before.score)}
    </span>
  );
}

function Last({ points }: { points: string }) {
  const [x, y] = (points.split(" ").at(-1) ?? "0,0").split(",");
  return <circle cx={x} cy={y} r={3} className="fill-accent" />;
}
