import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { Bar as Row } from "../figures";

interface DemandChartProps {
  rows: readonly Row[];
  /** The chart in words; the table beside it holds every figure. */
  sentence: string;
}

const rowHeight = 28;
const axis = { fontSize: 13, fill: "var(--color-ink)" };

/** Open postings per skill; skills of one's own in the green of what is met. */
export default function DemandChart({ rows, sentence }: DemandChartProps) {
  return (
    <figure>
      <figcaption className="sr-only">{sentence}</figcaption>
      <div aria-hidden style={{ height: rows.length * rowHeight + 8 }}>
        <ResponsiveContainer>
          <BarChart
            accessibilityLayer={false}
            data={[...rows]}
            layout="vertical"
            margin={{ top: 0, right: 48, bottom: 0, left: 0 }}
            barCategoryGap={6}
          >
            <XAxis type="number" hide domain={[0, "dataMax"]} />
            <YAxis
              type="category"
              dataKey="name"
              width={150}
              axisLine={false}
              tickLine={false}
              tick={axis}
              interval={0}
            />
            <Bar dataKey="jobs" radius={3} isAnimationActive={false}>
              {rows.map((row) => (
                <Cell key={row.id} fill={row.own ? "var(--color-met-line)" : "var(--color-job-line)"} />
              ))}
              <LabelList
                dataKey="jobs"
                position="right"
                style={{ fontSize: 12, fill: "var(--color-ink-soft)", fontVariantNumeric: "tabular-nums" }}
              />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
