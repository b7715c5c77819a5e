import { createFileRoute } from "@tanstack/react-router";
import { JobDetail } from "@/features/jobs/components/job-detail";

function Detail() {
  const { jobId } = Route.useParams();
  return <JobDetail key={jobId} id={jobId} />;
}

export const Route = createFileRoute("/_app/jobs/$jobId")({ component: Detail });
