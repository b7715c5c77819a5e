import { plottedSeries, type ChartData } from "./data";
import { lookOf } from "./look";
import { Pattern, usePatternName } from "./plots/pattern";

/** Which ground is which series; the table says it in words. */
export function ChartLegend({ data }: { data: ChartData }) {
  const patternName = usePatternName();
  const shown = plottedSeries(data);
  if (shown.length < 2) return null;
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {shown.map(({ series }, place) => (
        <li key={series.id} className="flex items-center gap-2">
          <svg width={18} height={12} className="shrink-0">
            <defs>
              <Pattern id={patternName(place)} look={lookOf(place)} />
            </defs>
            <rect
              x={0.5}
              y={0.5}
              width={17}
              height={11}
              rx={2}
              fill={place === 0 ? lookOf(0).fill : `url(#${patternName(place)})`}
              stroke={lookOf(place).line}
            />
          </svg>
          {series.label}
        </li>
      ))}
    </ul>
  );
}
