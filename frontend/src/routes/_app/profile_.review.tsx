import { createFileRoute } from "@tanstack/react-router";
import { ReviewPage } from "@/features/profile/components/review/review-page";
import { reviewSearch } from "@/features/profile/search-params";

export const Route = createFileRoute("/_app/profile_/review")({
  validateSearch: reviewSearch,
  component: ReviewPage,
});
