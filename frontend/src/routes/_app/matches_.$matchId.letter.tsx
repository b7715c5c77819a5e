import { createFileRoute } from "@tanstack/react-router";
import { LetterPage } from "@/features/applications/components/letter/letter-page";
import { letterSearch } from "@/features/applications/letter-search";

function Letter() {
  const { matchId } = Route.useParams();
  const { version } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <LetterPage
      key={matchId}
      matchId={matchId}
      version={version}
      onVersion={(id) => void navigate({ search: { version: id }, replace: true })}
    />
  );
}

export const Route = createFileRoute("/_app/matches_/$matchId/letter")({
  validateSearch: letterSearch,
  component: Letter,
});
