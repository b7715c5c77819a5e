import { createFileRoute } from "@tanstack/react-router";
import { ReportPage } from "@/features/coach/components/report/report-page";

function Report() {
  const { conversationId } = Route.useParams();
  return <ReportPage key={conversationId} id={conversationId} />;
}

export const Route = createFileRoute("/_app/coach_/$conversationId/report")({ component: Report });
