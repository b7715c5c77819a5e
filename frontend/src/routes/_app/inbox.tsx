import { createFileRoute } from "@tanstack/react-router";
import { InboxPage } from "@/features/alerts/components/inbox-page";
import { inboxSearch } from "@/features/alerts/search-params";

export const Route = createFileRoute("/_app/inbox")({ validateSearch: inboxSearch, component: InboxPage });
