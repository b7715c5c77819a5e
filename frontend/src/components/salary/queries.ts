import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** What a posting pays: the employer's own figures, else our estimate. */
export function jobSalaryQuery(jobId: string) {
  return queryOptions({
    queryKey: ["insights", "salary", "job", jobId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/insights/salary/jobs/{job_id}", { params: { path: { job_id: jobId } }, signal }),
      ),
    staleTime: 5 * 60_000,
  });
}
