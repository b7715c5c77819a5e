import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";

export type Learning = Schema<"LearningOut">;

/** Whether one's choices may be learned from, and the weights that those of many suggest. */
export const learningQuery = queryOptions({
  queryKey: ["insights", "learning"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/insights/learning", { signal })),
});

/** The suggested weights by factor, as sliders hold them; null where none were learned. */
export function learnedWeights({ weights }: Learning): Readonly<Record<string, number>> | null {
  return weights.length === 0 ? null : Object.fromEntries(weights.map(({ slug, weight }) => [slug, weight]));
}
