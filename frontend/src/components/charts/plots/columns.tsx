import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { plottedSeries } from "../data";
import { axisText, baseLine, gridLine, lookOf } from "../look";
import { niceTicks, shownLabels } from "../ticks";
import { Pattern, usePatternName } from "./pattern";
import { keyOf, plotRows, strength, type PlotProps } from "./plot-props";
import { useNarrow } from "./use-narrow";

interface ColumnsProps extends PlotProps {
  /** Draws the second series below the line: what came against what went. */
  opposed: boolean;
}

/** Columns over time, on one another or against one another; each series with a ground of its own. */
export function Columns({ data, active, onActive, onPick, opposed }: ColumnsProps) {
  const [watch, narrow] = useNarrow();
  const patternName = usePatternName();
  const shown = plottedSeries(data);
  const signed = plotRows(data).map((row, index) => ({
    ...row,
    opacity: strength(active, index),
    ...Object.fromEntries(
      shown.map(({ index: place }, order) => {
        const value = data.rows[index]?.values[place] ?? 0;
        return [keyOf(place), opposed && order > 0 ? -value : value];
      }),
    ),
  }));
  const sums = data.rows.map((row) => shown.map(({ index }) => row.values[index] ?? 0));
  const up = Math.max(1, ...sums.map((each) => (opposed ? (each[0] ?? 0) : each.reduce((a, b) => a + b, 0))));
  const down = opposed ? Math.max(0, ...sums.map((each) => each[1] ?? 0)) : 0;
  const ticks = niceTicks(-down, up, 4, true);
  const format = (value: number) => (shown[0]?.series.format ?? String)(Math.abs(value));
  const labels = shownLabels(data.rows.length, narrow ? 4 : 8).map((index) => data.rows[index]?.label ?? "");
  return (
    <div ref={watch} className="h-64">
      <ResponsiveContainer>
        <BarChart
          accessibilityLayer={false}
          data={signed}
          stackOffset="sign"
          margin={{ top: 8, right: 20, bottom: 0, left: 0 }}
          barCategoryGap="22%"
          onMouseMove={({ activeTooltipIndex }) =>
            onActive(activeTooltipIndex == null ? null : Number(activeTooltipIndex))
          }
          onMouseLeave={() => onActive(null)}
        >
          <defs>
            {shown.map((_, place) => (
              <Pattern key={place} id={patternName(place)} look={lookOf(place)} />
            ))}
          </defs>
          <CartesianGrid vertical={false} stroke={gridLine} />
          <XAxis
            dataKey="name"
            tick={axisText}
            tickLine={false}
            axisLine={false}
            ticks={labels}
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
            tickFormatter={format}
          />
          <ReferenceLine y={0} stroke={baseLine} />
          {shown.map(({ series, index }, place) => (
            <Bar
              key={series.id}
              dataKey={keyOf(index)}
              stackId="all"
              fill={place === 0 ? lookOf(0).fill : `url(#${patternName(place)})`}
              stroke={lookOf(place).line}
              maxBarSize={36}
              isAnimationActive={false}
              onClick={(_bar, row) => onPick?.(row)}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

export default function Stacked(props: PlotProps) {
  return <Columns {...props} opposed={false} />;
}
