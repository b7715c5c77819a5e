import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

export const togetherQuery = queryOptions({
  queryKey: ["insights", "together"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/insights/together", { signal })),
});
