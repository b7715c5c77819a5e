import { lazy, Suspense, useId, useRef, useState, type ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import { cn } from "@/lib/cn";
import { ChartLegend } from "./chart-legend";
import { ChartMenu } from "./chart-menu";
import { ChartReadout } from "./chart-readout";
import { ChartSkeleton } from "./chart-skeleton";
import { ChartTable } from "./chart-table";
import { hasFigures, type ChartData, type ChartRow } from "./data";
import { hasLegend, type ChartKind } from "./kinds";
import { useWalk } from "./use-walk";

// The chart library comes when a chart is drawn: no other page carries its weight.
const plots = {
  bars: lazy(() => import("./plots/bars")),
  lines: lazy(() => import("./plots/lines")),
  ranges: lazy(() => import("./plots/ranges")),
  columns: lazy(() => import("./plots/columns")),
  opposed: lazy(() => import("./plots/opposed")),
  funnel: lazy(() => import("./plots/steps")),
} satisfies Record<ChartKind, unknown>;

export type ChartView = "chart" | "table";
const views = [
  { value: "chart", label: "Chart" },
  { value: "table", label: "Table" },
] as const;

interface ChartProps {
  kind: ChartKind;
  title: string;
  /** What the chart shows, in one sentence. */
  takeaway: string;
  /** Undefined while it is on its way. */
  data: ChartData | undefined;
  /** What the figures rest on: how many, from when. Stands below, and in the picture. */
  source: string;
  /** What stands there where there are no figures, and why there are none. */
  empty: ReactNode;
  /** Opens a row: on a click, on Enter. */
  onPick?: (row: ChartRow) => void;
  renderLabel?: (row: ChartRow) => ReactNode;
  /** A table of its own in place of the plain one. */
  table?: ReactNode;
  /** Controls of its own, beside the switch. */
  actions?: ReactNode;
  /** Given together where the address holds what is shown. */
  view?: ChartView;
  onView?: (view: ChartView) => void;
  /** Dims what is about to be replaced. */
  stale?: boolean;
  as?: "h2" | "h3";
  skeletonRows?: number;
}

/** A drawing of figures with the sentence it comes to, its table, its file, and keys to walk along it. */
export function Chart(props: ChartProps) {
  const { kind, title, takeaway, data, source, empty, onPick, renderLabel, table, actions, stale } = props;
  const { as: Heading = "h2", skeletonRows } = props;
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<ChartView>("chart");
  const view = props.view ?? own;
  const some = data !== undefined && hasFigures(data);
  return (
    <section aria-labelledby={`${id}-title`} className="grid min-w-0 gap-3">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="grid min-w-0 flex-[1_1_16rem] gap-0.5">
          <Heading id={`${id}-title`} className="text-lg font-semibold">
            {title}
          </Heading>
          {some && (
            <p id={`${id}-takeaway`} className="max-w-text text-pretty text-ink-soft">
              {takeaway}
            </p>
          )}
        </div>
        {some && (
          <div className="flex flex-wrap items-center gap-1">
            {actions}
            <Segmented
              label={`Show “${title}” as`}
              value={view}
              options={views}
              onValueChange={props.onView ?? setOwn}
            />
            <ChartMenu words={{ title, takeaway, source }} data={data} plot={plot} drawn={view === "chart"} />
          </div>
        )}
      </header>
      {!data ? (
        <ChartSkeleton kind={kind} {...(skeletonRows && { rows: skeletonRows })} />
      ) : !some ? (
        <div className="rounded-control bg-sunken px-4 py-6 text-pretty text-ink-soft">{empty}</div>
      ) : (
        <div className={cn("grid min-w-0 gap-2 transition-opacity duration-150", stale && "opacity-60")}>
          {view === "table" ? (
            (table ?? <ChartTable caption={title} data={data} renderLabel={renderLabel} />)
          ) : (
            <Drawing id={id} kind={kind} title={title} data={data} onPick={onPick} plot={plot} />
          )}
          <p className="text-xs text-ink-faint">{source}</p>
        </div>
      )}
    </section>
  );
}

interface DrawingProps {
  id: string;
  kind: ChartKind;
  title: string;
  data: ChartData;
  onPick: ((row: ChartRow) => void) | undefined;
  plot: React.RefObject<HTMLDivElement | null>;
}

function Drawing({ id, kind, title, data, onPick, plot }: DrawingProps) {
  const Plot = plots[kind];
  const pick = onPick && ((index: number) => data.rows[index] && onPick(data.rows[index]));
  const { active, setActive, onKeyDown } = useWalk(data, pick);
  return (
    <>
      {hasLegend(kind) && <ChartLegend data={data} />}
      {/* The arrow keys walk along the points here, so a screen reader has to hand them over. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above */}
      <div
        ref={plot}
        role="application"
        aria-roledescription="chart"
        aria-label={title}
        aria-describedby={`${id}-takeaway ${id}-keys`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        className="min-w-0 rounded-control"
      >
        <div aria-hidden>
          <Suspense fallback={<ChartSkeleton kind={kind} rows={data.rows.length} />}>
            <Plot data={data} active={active} onActive={setActive} onPick={pick} />
          </Suspense>
        </div>
      </div>
      <ChartReadout data={data} active={active} />
      <p id={`${id}-keys`} className="sr-only">
        Arrow keys walk along the {data.rows.length} points and read each out.
        {onPick && " Enter opens one."} All figures are in the table.
      </p>
    </>
  );
}
