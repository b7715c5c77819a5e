import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { plottedSeries } from "../data";
import { axisText, baseLine, gridLine, lookOf } from "../look";
import { niceTicks, shorter, shownLabels } from "../ticks";
import { keyOf, plotRows, type PlotProps } from "./plot-props";
import { useNarrow } from "./use-narrow";

interface EndProps {
  x?: number | string;
  y?: number | string;
  index?: number;
}

/** Figures over time, each series with a dash of its own and its name at its end. */
export default function Lines({ data, active, onActive }: PlotProps) {
  const [watch, narrow] = useNarrow();
  const shown = plottedSeries(data);
  const values = shown.flatMap(({ index }) =>
    data.rows.flatMap((row) => (typeof row.values[index] === "number" ? [row.values[index]] : [])),
  );
  const ticks = niceTicks(Math.min(0, ...values), Math.max(...values), 4, values.every(Number.isInteger));
  const first = shown[0];
  const format = first?.series.format ?? String;
  const most = narrow ? 4 : 8;
  const named = shown.length > 1;
  const longest = Math.max(...shown.map(({ series }) => series.label.length));
  const endWidth = named ? Math.min(narrow ? 92 : 150, longest * 7 + 14) : 24;
  const at = active === null ? undefined : data.rows[active]?.label;
  return (
    <div ref={watch} className="h-64">
      <ResponsiveContainer>
        <LineChart
          accessibilityLayer={false}
          data={plotRows(data)}
          margin={{ top: 12, right: endWidth, bottom: 0, left: 0 }}
          onMouseMove={({ activeTooltipIndex }) =>
            onActive(activeTooltipIndex == null ? null : Number(activeTooltipIndex))
          }
          onMouseLeave={() => onActive(null)}
        >
          <CartesianGrid vertical={false} stroke={gridLine} />
          <XAxis
            dataKey="name"
            tick={axisText}
            tickLine={false}
            axisLine={{ stroke: baseLine }}
            ticks={shownLabels(data.rows.length, most).map((index) => data.rows[index]?.label ?? "")}
            interval={0}
            tickMargin={6}
          />
          <YAxis
            tick={axisText}
            tickLine={false}
            axisLine={false}
            width={Math.max(...ticks.map((tick) => format(tick).length)) * 7 + 12}
            ticks={ticks}
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            tickFormatter={(value: number) => format(value)}
          />
          {at !== undefined && <ReferenceLine x={at} stroke={baseLine} />}
          {shown.map(({ series, index }, place) => {
            const look = lookOf(place);
            return (
              <Line
                key={series.id}
                dataKey={keyOf(index)}
                stroke={look.line}
                strokeWidth={2}
                strokeDasharray={look.dash}
                dot={data.rows.length < 16 ? { r: 2.5, fill: look.line, strokeDasharray: "0" } : false}
                activeDot={false}
                isAnimationActive={false}
                connectNulls={false}
                label={({ x, y, index: point }: EndProps) =>
                  named && point === data.rows.length - 1 ? (
                    <text x={Number(x) + 8} y={Number(y) + 4} fontSize={12} fill="var(--color-ink)">
                      {shorter(series.label, Math.floor((endWidth - 10) / 6.6))}
                    </text>
                  ) : (
                    <g />
                  )
                }
              />
            );
          })}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
