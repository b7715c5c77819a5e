import { createFileRoute } from "@tanstack/react-router";
import { AlertsPage } from "@/features/alerts/components/alerts-page";
import { alertsSearch } from "@/features/alerts/search-params";

export const Route = createFileRoute("/_app/alerts")({ validateSearch: alertsSearch, component: AlertsPage });
