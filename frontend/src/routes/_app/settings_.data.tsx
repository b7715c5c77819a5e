import { createFileRoute } from "@tanstack/react-router";
import { DataPage } from "@/features/account/components/data-page";

export const Route = createFileRoute("/_app/settings_/data")({ component: DataPage });
