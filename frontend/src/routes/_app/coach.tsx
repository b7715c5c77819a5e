import { createFileRoute, redirect } from "@tanstack/react-router";
import { CoachPage } from "@/features/coach/components/coach-page";
import { coachSearch } from "@/features/coach/search-params";

export const Route = createFileRoute("/_app/coach")({
  validateSearch: coachSearch,
  // A page about a job links to the coach with that job: a conversation about it begins.
  beforeLoad: ({ search, location }) => {
    if (search.job_id && /^\/coach\/?$/.test(location.pathname))
      throw redirect({ to: "/coach/new", search: { job_id: search.job_id } });
  },
  component: CoachPage,
});
