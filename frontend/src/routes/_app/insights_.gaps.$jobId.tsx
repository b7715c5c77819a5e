import { createFileRoute } from "@tanstack/react-router";
import { JobGapPage } from "@/features/insights/gaps/components/job-gap-page";

export const Route = createFileRoute("/_app/insights_/gaps/$jobId")({ component: JobGapPage });
