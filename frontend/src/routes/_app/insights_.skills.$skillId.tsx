import { createFileRoute } from "@tanstack/react-router";
import { SkillPage } from "@/features/insights/market/components/skill-page";

export const Route = createFileRoute("/_app/insights_/skills/$skillId")({ component: SkillPage });
