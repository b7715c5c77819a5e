import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";

export type Funnel = Schema<"FunnelOut">;
export type FunnelGroup = Schema<"FunnelGroup">;
export type FunnelStep = Schema<"FunnelStep">;
export type Calibration = Schema<"Calibration">;

export function funnelQuery(from: string | null) {
  return queryOptions({
    queryKey: ["insights", "funnel", from],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/insights/funnel", { params: { query: from ? { from } : {} }, signal })),
    placeholderData: keepPreviousData,
    // The board changes it.
    staleTime: 0,
  });
}
