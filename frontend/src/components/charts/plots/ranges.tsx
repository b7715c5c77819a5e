import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { plottedSeries, type ChartData } from "../data";
import { axisText, gridLine, nameText } from "../look";
import { niceTicks, shorter } from "../ticks";
import { plotRows, rowOf, strength, type PlotProps } from "./plot-props";
import { useNarrow } from "./use-narrow";

const rowHeight = 38;

interface ShapeProps {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  row?: number;
}

/** A row's low end, middle and high end: the first three plotted series. */
export function rangeOf(data: ChartData, row: number): [number, number, number] | null {
  const [low, middle, high] = plottedSeries(data).map(({ index }) => data.rows[row]?.values[index]);
  if (typeof middle !== "number") return null;
  return [typeof low === "number" ? low : middle, middle, typeof high === "number" ? high : middle];
}

/** From the lower quarter to the upper one, with a stroke at the middle. */
export default function Ranges({ data, active, onActive, onPick }: PlotProps) {
  const [watch, narrow] = useNarrow();
  const spans = data.rows.map((_, index) => rangeOf(data, index));
  const ends = spans.flatMap((span) => span ?? []);
  const ticks = niceTicks(Math.min(...ends), Math.max(...ends), narrow ? 3 : 5);
  const format = plottedSeries(data)[0]?.series.format ?? String;
  const names = Math.max(...data.rows.map(({ label }) => label.length));
  const nameWidth = Math.min(narrow ? 116 : 220, names * 7.4 + 28);
  const rows = plotRows(data).map((row, index) => ({
    ...row,
    // The chart counts the bars it draws; a row without a figure has none, and the ones after it would take its place.
    row: index,
    span: spans[index] ? [spans[index][0], spans[index][2]] : null,
  }));
  const shape = ({ x = 0, y = 0, width = 0, height = 0, row = 0 }: ShapeProps) => {
    const span = spans[row];
    if (!span) return <g />;
    const [low, middle, high] = span;
    const at = x + (high > low ? ((middle - low) / (high - low)) * width : width / 2);
    const marked = Boolean(data.rows[row]?.mark);
    return (
      <g opacity={strength(active, row)}>
        <rect
          x={x}
          y={y + height * 0.2}
          width={Math.max(width, 2)}
          height={height * 0.6}
          rx={3}
          fill={marked ? "var(--color-met)" : "var(--color-job)"}
          stroke={marked ? "var(--color-met-line)" : "var(--color-job-line)"}
          strokeWidth={active === row ? 2 : 1}
        />
        <rect x={at - 1.5} y={y} width={3} height={height} rx={1.5} fill="var(--color-ink)" />
        <text x={at} y={y - 3} fontSize={11} textAnchor="middle" fill="var(--color-ink-soft)">
          {format(middle)}
        </text>
      </g>
    );
  };
  return (
    <div ref={watch} style={{ height: rows.length * rowHeight + 36 }}>
      <ResponsiveContainer>
        <BarChart
          accessibilityLayer={false}
          data={rows}
          layout="vertical"
          margin={{ top: 12, right: 32, bottom: 0, left: 0 }}
          barSize={16}
          onMouseLeave={() => onActive(null)}
        >
          <CartesianGrid horizontal={false} stroke={gridLine} />
          <XAxis
            type="number"
            tick={axisText}
            tickLine={false}
            axisLine={false}
            ticks={ticks}
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            tickFormatter={(value: number) => format(value)}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={nameWidth}
            axisLine={false}
            tickLine={false}
            tick={nameText}
            tickFormatter={(name: string) => shorter(name, Math.floor((nameWidth - 12) / 6.6))}
            interval={0}
          />
          <Bar
            dataKey="span"
            shape={shape}
            isAnimationActive={false}
            {...(onPick && { className: "cursor-pointer" })}
            onMouseEnter={(bar) => onActive(rowOf(bar))}
            onClick={(bar) => onPick?.(rowOf(bar))}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
