import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { useIsPhone } from "@/lib/use-media";
import type { Bar as Row } from "../figures";

interface DemandChartProps {
  rows: readonly Row[];
  onPick: (row: Row) => void;
}

const rowHeight = 30;
const axis = { fontSize: 13, fill: "var(--color-ink)" };
const figure = { fontSize: 12, fill: "var(--color-ink-soft)", fontVariantNumeric: "tabular-nums" };

function shorter(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/**
 * Open postings per skill; skills of one's own in the green of what is met. Hidden from screen readers: the sentence
 * above it and the table hold all of it.
 */
export default function DemandChart({ rows, onPick }: DemandChartProps) {
  const phone = useIsPhone();
  const data = rows.map((row) => ({
    ...row,
    fill: row.own ? "var(--color-met)" : "var(--color-job)",
    stroke: row.own ? "var(--color-met-line)" : "var(--color-job-line)",
  }));
  return (
    <div aria-hidden style={{ height: rows.length * rowHeight }}>
      <ResponsiveContainer>
        <BarChart
          accessibilityLayer={false}
          data={data}
          layout="vertical"
          margin={{ top: 0, right: phone ? 64 : 120, bottom: 0, left: 0 }}
          barCategoryGap={7}
        >
          <XAxis type="number" hide domain={[0, "dataMax"]} />
          <YAxis
            type="category"
            dataKey="name"
            width={phone ? 124 : 196}
            axisLine={false}
            tickLine={false}
            tick={axis}
            tickFormatter={(name: string) => shorter(name, phone ? 18 : 28)}
            interval={0}
          />
          <Bar
            dataKey="jobs"
            radius={3}
            minPointSize={2}
            isAnimationActive={false}
            className="cursor-pointer"
            onClick={(_bar, index) => {
              const row = rows[index];
              if (row) onPick(row);
            }}
          >
            <LabelList dataKey="figure" position="right" offset={8} style={figure} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
