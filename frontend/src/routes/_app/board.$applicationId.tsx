import { createFileRoute } from "@tanstack/react-router";
import { CardDetail } from "@/features/applications/board/components/card/card-detail";

function Detail() {
  const { applicationId } = Route.useParams();
  return <CardDetail key={applicationId} id={applicationId} />;
}

export const Route = createFileRoute("/_app/board/$applicationId")({ component: Detail });
