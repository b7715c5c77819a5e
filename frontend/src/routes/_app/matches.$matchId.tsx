import { createFileRoute } from "@tanstack/react-router";
import { MatchDetail } from "@/features/matching/components/match-detail";

function Detail() {
  const { matchId } = Route.useParams();
  return <MatchDetail key={matchId} id={matchId} />;
}

export const Route = createFileRoute("/_app/matches/$matchId")({ component: Detail });
