import { createFileRoute } from "@tanstack/react-router";
import { CandidateDetail } from "@/features/recruiting/components/candidate/candidate-detail";

function Detail() {
  const { jobId, candidateId } = Route.useParams();
  return <CandidateDetail key={candidateId} jobId={jobId} id={candidateId} />;
}

export const Route = createFileRoute("/_app/candidates/jobs/$jobId/$candidateId")({ component: Detail });
