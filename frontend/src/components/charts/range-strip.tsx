import { useNarrow } from "./plots/use-narrow";
import { niceTicks } from "./ticks";

interface RangeStripProps {
  low: number;
  middle: number;
  high: number;
  /** Single figures behind it, each a small stroke below the range. */
  points?: readonly number[];
  format: (value: number) => string;
  /** What it shows, in a sentence. */
  label: string;
}

const tall = 96;
const edge = 44;

/** One range with its middle on an axis, and the figures it comes from below it. */
export function RangeStrip({ low, middle, high, points = [], format, label }: RangeStripProps) {
  const [watch, narrow] = useNarrow();
  const width = narrow ? 360 : 640;
  const all = [low, high, ...points];
  const ticks = niceTicks(Math.min(...all), Math.max(...all), width > 400 ? 5 : 3);
  const [first = 0, last = 1] = [ticks[0], ticks.at(-1)];
  const at = (value: number) => edge + ((value - first) / (last - first || 1)) * (width - 2 * edge);
  return (
    <div ref={watch}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${tall}`}
        className="h-auto w-full max-w-160 tabular"
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={at(tick)} x2={at(tick)} y1={8} y2={tall - 24} stroke="var(--color-line)" />
            <text x={at(tick)} y={tall - 6} fontSize={12} textAnchor="middle" fill="var(--color-ink-soft)">
              {format(tick)}
            </text>
          </g>
        ))}
        <rect
          x={at(low)}
          y={20}
          width={Math.max(2, at(high) - at(low))}
          height={20}
          rx={4}
          fill="var(--color-job)"
          stroke="var(--color-job-line)"
        />
        <line
          x1={at(middle)}
          x2={at(middle)}
          y1={14}
          y2={46}
          stroke="var(--color-ink)"
          strokeWidth={3}
          strokeLinecap="round"
        />
        {points.map((point, index) => (
          <line
            key={index}
            x1={at(point)}
            x2={at(point)}
            y1={54}
            y2={66}
            stroke="var(--color-job-line)"
            strokeWidth={2}
            strokeOpacity={0.7}
            strokeLinecap="round"
          />
        ))}
      </svg>
    </div>
  );
}
