import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { formatMoneyFull, plural } from "@/lib/format";

export type Advice = Schema<"AdviceOut">;
export type AdvicePage = Schema<"AdvicePage">;
export type Effect = Schema<"AdviceEffect">;

const all = 100;

/** What to do next, what changes most first; or what was put away. */
export function adviceQuery(show: "open" | "dismissed" = "open") {
  return queryOptions({
    queryKey: ["insights", "advice", show],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/insights/recommendations", { params: { query: { show, limit: all } }, signal }),
      ),
  });
}

function payWords({ amount, currency, period, n }: NonNullable<Effect["pay"]>): string {
  const size = Math.abs(amount);
  const money = formatMoneyFull({ min: size, max: size, currency, period: period ?? "year" });
  const way = amount < 0 ? "−" : "+";
  return `median pay ${way}${money ?? size}, from ${plural(n, "posting")}`;
}

/** What following advice would change, each a short figure with its unit; empty where nothing can be counted. */
export function effectFigures({ matches, gain, mean_gain: mean, opens, pay }: Effect): string[] {
  return [
    ...(gain > 0
      ? [
          `${plural(matches, "match", "matches")} up by ${mean.toFixed(1)}${matches === 1 ? "" : " on average"}`,
        ]
      : // That advice about one match is about one match is no figure.
        matches > 1 && opens === 0
        ? [plural(matches, "match", "matches")]
        : []),
    ...(opens > 0 ? [`opens ${plural(opens, "match", "matches")}`] : []),
    ...(pay ? [payWords(pay)] : []),
  ];
}
