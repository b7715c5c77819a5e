import { createFileRoute } from "@tanstack/react-router";
import { JobsPage } from "@/features/jobs/components/jobs-page";
import { jobSearch } from "@/features/jobs/search-params";

export const Route = createFileRoute("/_app/jobs")({ validateSearch: jobSearch, component: JobsPage });
