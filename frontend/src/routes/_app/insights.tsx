import { createFileRoute } from "@tanstack/react-router";
import { InsightsFrame } from "@/features/insights/components/insights-frame";

export const Route = createFileRoute("/_app/insights")({ component: InsightsFrame });
