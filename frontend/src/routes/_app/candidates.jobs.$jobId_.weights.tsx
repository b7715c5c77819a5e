import { createFileRoute } from "@tanstack/react-router";
import { DeskWeightsPage } from "@/features/recruiting/components/ranking/weights-page";

export const Route = createFileRoute("/_app/candidates/jobs/$jobId_/weights")({ component: DeskWeightsPage });
