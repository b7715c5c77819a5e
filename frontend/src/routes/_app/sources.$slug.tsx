import { createFileRoute } from "@tanstack/react-router";
import { SourcePage } from "@/features/sources/components/source-page";
import { sourceSearch } from "@/features/sources/search-params";

function Detail() {
  const { slug } = Route.useParams();
  return <SourcePage key={slug} slug={slug} />;
}

export const Route = createFileRoute("/_app/sources/$slug")({
  validateSearch: sourceSearch,
  component: Detail,
});
