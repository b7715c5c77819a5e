import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { figureWords, plottedSeries } from "../data";
import { figureText, nameText } from "../look";
import { shorter } from "../ticks";
import { keyOf, plotRows, rowOf, strength, type PlotProps } from "./plot-props";
import { useNarrow } from "./use-narrow";

const rowHeight = 30;

/** Bars that lie, the figure at the end of each. A marked row is green, with a tick before its name. */
export default function Bars({ data, active, onActive, onPick }: PlotProps) {
  const [watch, narrow] = useNarrow();
  const shown = plottedSeries(data)[0];
  if (!shown) return null;
  const rows = plotRows(data).map((row, index) => {
    const source = data.rows[index];
    const mark = source?.mark;
    const figure = figureWords(shown.series, source?.values[shown.index], source);
    return {
      ...row,
      figure: source?.beside ? `${figure} · ${source.beside}` : figure,
      fill: mark ? "var(--color-met)" : "var(--color-job)",
      stroke: mark ? "var(--color-met-line)" : "var(--color-job-line)",
      strokeWidth: active === index ? 2 : 1,
      opacity: strength(active, index),
    };
  });
  const longest = Math.max(...rows.map(({ figure }) => figure.length));
  const names = Math.max(...data.rows.map(({ label }) => label.length));
  const nameWidth = Math.min(narrow ? 148 : 220, names * 7.4 + 28);
  return (
    <div ref={watch} style={{ height: rows.length * rowHeight + 4 }}>
      <ResponsiveContainer>
        <BarChart
          accessibilityLayer={false}
          data={rows}
          layout="vertical"
          margin={{ top: 0, right: 20 + longest * 7, bottom: 0, left: 0 }}
          barCategoryGap={7}
          onMouseMove={({ activeTooltipIndex }) => {
            if (typeof activeTooltipIndex === "number") onActive(activeTooltipIndex);
          }}
          onMouseLeave={() => onActive(null)}
        >
          <XAxis type="number" hide domain={[0, "dataMax"]} />
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
            dataKey={keyOf(shown.index)}
            radius={3}
            minPointSize={2}
            isAnimationActive={false}
            {...(onPick && { className: "cursor-pointer" })}
            onMouseEnter={(bar) => onActive(rowOf(bar))}
            onClick={(bar) => onPick?.(rowOf(bar))}
          >
            <LabelList dataKey="figure" position="right" offset={8} style={figureText} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
