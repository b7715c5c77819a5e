import { createFileRoute } from "@tanstack/react-router";
import { WelcomePage } from "@/features/auth/components/welcome-page";

export const Route = createFileRoute("/_public/welcome")({ component: WelcomePage });
