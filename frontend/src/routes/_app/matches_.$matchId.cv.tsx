import { createFileRoute } from "@tanstack/react-router";
import { TailoredPage } from "@/features/applications/components/tailored/tailored-page";
import { cvSearch } from "@/features/applications/cv-search";

function TailoredCv() {
  const { matchId } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <TailoredPage
      key={matchId}
      matchId={matchId}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  );
}

export const Route = createFileRoute("/_app/matches_/$matchId/cv")({
  validateSearch: cvSearch,
  component: TailoredCv,
});
