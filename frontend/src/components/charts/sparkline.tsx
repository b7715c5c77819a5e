/** The points of a line through figures, in a box; an even line where they are all the same. */
export function sparkPoints(values: readonly number[], width: number, height: number): string {
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest;
  const inner = height - 4;
  return values
    .map((value, index) => {
      const x = values.length > 1 ? 2 + (index / (values.length - 1)) * (width - 4) : width / 2;
      const y = span > 0 ? 2 + inner - ((value - lowest) / span) * inner : height / 2;
      return `${Number(x.toFixed(1))},${Number(y.toFixed(1))}`;
    })
    .join(" ");
}

interface SparklineProps {
  values: readonly number[];
  /** What it shows, in a sentence; the figures themselves stand nearby. */
  label: string;
  width?: number;
  height?: number;
}

/** A small line beside a figure: which way it goes. */
export function Sparkline({ values, label, width = 88, height = 24 }: SparklineProps) {
  if (values.length < 2) return null;
  const points = sparkPoints(values, width, height);
  const [x, y] = points.split(" ").at(-1)?.split(",") ?? [];
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="shrink-0">
      <polyline
        points={points}
        fill="none"
        stroke="var(--color-job-line)"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <circle cx={x} cy={y} r={2} fill="var(--color-job-line)" />
    </svg>
  );
}
