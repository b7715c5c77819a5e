import type { ChartData, ChartSeries } from "@/components/charts/data";
import { formatCount, formatShare } from "@/lib/format";
import type { Calibration, Funnel } from "./queries";
import { stageWords } from "./words";

const counted: ChartSeries = { id: "n", label: "Applications", unit: "applications", format: formatCount };

function share(id: string, label: string, plotted: boolean): ChartSeries {
  return { id, label, unit: "share", format: formatShare, plotted };
}

const days = (value: number) => `${value % 1 === 0 ? formatCount(value) : value.toFixed(1)} d`;
const unplotted = { format: formatCount, unit: "applications", plotted: false };

/** The four stages with their shares and the days to them. */
export function funnelChart({ total }: Funnel): ChartData {
  return {
    rowHeader: "Stage",
    countsOnly: !total.enough,
    series: [
      counted,
      share("of_applied", "Of all applied", false),
      share("of_previous", "Of the stage before", false),
      { id: "days", label: "Days from applying", unit: "days, median", format: days, plotted: false },
    ],
    rows: total.steps.map(({ stage, n, of_applied: all, of_previous: before, days_from_applied: from }) => {
      const first = stage === "applied";
      return {
        id: stage,
        label: stageWords[stage],
        values: [
          n,
          first || !total.enough ? null : all.rate,
          first || !total.enough ? null : before.rate,
          first ? null : from.median,
        ],
        why: {
          of_applied: first ? "This is where it begins." : (total.note ?? "Nothing to take a share of."),
          of_previous: first ? "This is where it begins." : (total.note ?? "Nothing to take a share of."),
          days: first ? "This is where it begins." : "No application has both dates.",
        },
      };
    }),
  };
}

/** The share of answers per band of the score, with the interval it lies in; the lowest band first. */
export function calibrationChart({ bands }: Calibration): ChartData {
  return {
    rowHeader: "Our score",
    series: [
      share("low", "At least", true),
      share("rate", "Answered", true),
      share("high", "At most", true),
      { id: "applications", label: "Applications", ...unplotted },
      { id: "replies", label: "Answers", ...unplotted },
      { id: "interviews", label: "Interviews", ...unplotted },
    ],
    rows: bands.map(
      ({ band, start, end, applications, replies, interviews, reply_rate: rate, enough, note }) => {
        const why = note ?? "Too few applications to say.";
        const told = enough && rate.rate !== null;
        return {
          id: band,
          label: `${band}, ${start}–${end}`,
          values: [
            told ? rate.low : null,
            told ? rate.rate : null,
            told ? rate.high : null,
            applications,
            replies,
            interviews,
          ],
          why: { low: why, rate: why, high: why },
        };
      },
    ),
  };
}
