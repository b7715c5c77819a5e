import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis, type BarShapeProps } from "recharts";
import { plottedSeries } from "../data";
import { stepsOf } from "../funnel";
import { figureText, nameText } from "../look";
import { keyOf, plotRows, rowOf, strength, type PlotProps } from "./plot-props";
import { useNarrow } from "./use-narrow";

const rowHeight = 40;

/** The steps of a way: at each how many came, and what share of the step before; behind it what was lost. */
export default function Steps({ data, active, onActive, onPick }: PlotProps) {
  const [watch, narrow] = useNarrow();
  const shown = plottedSeries(data)[0];
  if (!shown) return null;
  const steps = stepsOf(data.rows.map((row) => row.values[shown.index] ?? null));
  const rows = plotRows(data).map((row, index) => {
    const { value = 0, words: told = "" } = steps[index] ?? {};
    const words = data.countsOnly ? "" : told;
    const share = narrow ? words.replace(" of the step before", "") : words;
    return {
      ...row,
      figure: `${shown.series.format(value)}${share && ` · ${share}`}`,
      // What the step before had and this one does not.
      lost: Math.max(0, (steps[index - 1]?.value ?? value) - value),
      fill: "var(--color-job)",
      stroke: "var(--color-job-line)",
      strokeWidth: active === index ? 2 : 1,
      opacity: strength(active, index),
    };
  });
  return (
    <div ref={watch} style={{ height: rows.length * rowHeight + 4 }}>
      <ResponsiveContainer>
        <BarChart
          accessibilityLayer={false}
          data={rows}
          layout="vertical"
          margin={{ top: 0, right: narrow ? 84 : 200, bottom: 0, left: 0 }}
          barCategoryGap={6}
          onMouseLeave={() => onActive(null)}
        >
          <XAxis type="number" hide domain={[0, "dataMax"]} />
          <YAxis
            type="category"
            dataKey="name"
            width={narrow ? 92 : 140}
            axisLine={false}
            tickLine={false}
            tick={nameText}
            interval={0}
          />
          <Bar
            dataKey={keyOf(shown.index)}
            stackId="step"
            radius={3}
            minPointSize={2}
            isAnimationActive={false}
            {...(onPick && { className: "cursor-pointer" })}
            onMouseEnter={(bar) => onActive(rowOf(bar))}
            onClick={(bar) => onPick?.(rowOf(bar))}
          />
          <Bar
            dataKey="lost"
            stackId="step"
            isAnimationActive={false}
            shape={({ x, y, width, height }: BarShapeProps) => (
              <rect x={x} y={y} width={Math.max(0, width)} height={height} fill="var(--color-hover)" />
            )}
          >
            <LabelList dataKey="figure" position="right" offset={8} style={figureText} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
