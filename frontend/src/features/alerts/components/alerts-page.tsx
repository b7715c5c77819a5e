import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { BellRing } from "lucide-react";
import { useState } from "react";
import { SearchForm } from "@/components/alerts/search-form";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { searchesQuery, useChangeSearch, type SavedSearch } from "@/lib/alerts/searches";
import { useGoing } from "@/lib/deleting";
import { asProblem } from "@/lib/problem";
import type { AlertsTab } from "../search-params";
import { Messages } from "./messages";
import { PreviewDrawer } from "./preview-drawer";
import { SearchRow } from "./search-row";

const route = getRouteApi("/_app/alerts");

function EditSearch({ search, onClose }: { search: SavedSearch; onClose: () => void }) {
  const change = useChangeSearch();
  return (
    <SearchForm
      title="Edit the search"
      search={search}
      action="Save"
      saving={change.isPending}
      problem={change.isError ? asProblem(change.error) : null}
      onClose={onClose}
      onSave={(patch) => change.mutate({ search, patch }, { onSuccess: onClose })}
    />
  );
}

function Searches() {
  const query = useInfiniteQuery(searchesQuery);
  const going = useGoing();
  const [editing, setEditing] = useState<SavedSearch | null>(null);
  const [shown, setShown] = useState<SavedSearch | null>(null);
  const searches = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => !going.has(id));
  if (query.isPending) return <SkeletonRows label="Loading your searches" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (searches.length === 0)
    return (
      <EmptyState
        icon={BellRing}
        title="No search goes on by itself yet"
        action={
          <Button variant="primary" asChild>
            <Link to="/jobs">Search jobs</Link>
          </Button>
        }
      >
        Search for jobs, then press “Save search”: you are told of what comes later, each job once and with
        the reason.
      </EmptyState>
    );
  return (
    <>
      <ul aria-label="Saved searches" className="rounded-card bg-surface shadow-card">
        {searches.map((search) => (
          <SearchRow
            key={search.id}
            search={search}
            onEdit={() => setEditing(search)}
            onPreview={() => setShown(search)}
          />
        ))}
      </ul>
      {editing && <EditSearch search={editing} onClose={() => setEditing(null)} />}
      {shown && <PreviewDrawer search={shown} onClose={() => setShown(null)} />}
    </>
  );
}

/** Searches that go on by themselves, and the messages they led to. */
export function AlertsPage() {
  const { tab = "searches", problems = false } = route.useSearch();
  const navigate = useNavigate();
  const go = (next: { tab?: AlertsTab; problems?: true }) =>
    void navigate({ to: "/alerts", search: next, replace: true });
  return (
    <Page
      title="Alerts"
      description="Searches that go on by themselves, and what was sent to you."
      actions={
        <Button asChild>
          <Link to="/settings/notifications">Channels and times</Link>
        </Button>
      }
    >
      <Tabs
        label="Alerts"
        value={tab}
        onValueChange={(next) => go(next === "searches" ? {} : { tab: next })}
        tabs={[
          { value: "searches", label: "Saved searches", content: <Searches /> },
          {
            value: "messages",
            label: "Messages",
            content: (
              <Messages
                problems={problems}
                onProblems={(next) => go({ tab: "messages", ...(next && { problems: true }) })}
              />
            ),
          },
        ]}
      />
    </Page>
  );
}
