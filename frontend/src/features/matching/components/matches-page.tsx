import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Outlet, useNavigate } from "@tanstack/react-router";
import { MousePointerClick } from "lucide-react";
import { useEffect, useState } from "react";
import { SaveSearch } from "@/components/alerts/save-search";
import { Page } from "@/components/layout/page";
import { SplitView } from "@/components/layout/split-view";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { KeyHint } from "@/components/ui/key-hint";
import { SkeletonRows } from "@/components/ui/skeleton";
import { jobQuery } from "@/lib/jobs/queries";
import { useShortcuts } from "@/lib/shortcuts";
import { matchesIn } from "../list-cache";
import { useLiveMatches } from "@/lib/matches/live";
import { useScoring } from "@/lib/matches/scoring";
import { matchesQuery } from "../queries";
import { savedQuery, withChange, type MatchSearch } from "../search-params";
import type { Status } from "../types";
import { DecideContext, useTriage } from "../use-triage";
import { goToPart, whatIfId, whyId } from "../parts";
import { ChosenContext, useChosenState } from "../use-chosen";
import { useOpenMatch } from "../use-open-match";
import { CompareBar } from "./compare-bar";
import { EmptyMatches } from "./empty-matches";
import { MatchList } from "./match-list";
import { MatchesToolbar } from "./matches-toolbar";

const route = getRouteApi("/_app/matches");
function TriageHelp() {
  return (
    <EmptyState icon={MousePointerClick} title="Pick a match to see why it fits">
      <span className="inline-flex flex-wrap items-center justify-center gap-x-2 gap-y-1">
        <KeyHint keys="j" />
        <KeyHint keys="k" /> move, <KeyHint keys="o" /> opens, <KeyHint keys="s" /> saves,{" "}
        <KeyHint keys="x" /> hides, <KeyHint keys="c" /> sets beside another.
        <KeyHint keys="?" /> shows all.
      </span>
    </EmptyState>
  );
}

export function MatchesPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(matchesQuery(search));
  const scoring = useScoring();
  useLiveMatches();
  const { openId, open } = useOpenMatch();
  const matches = matchesIn(query.data);
  const page = query.data?.pages[0];
  const triage = useTriage({ matches, shown: search.status, openId, onOpen: open });
  const current = matches[triage.index];
  const nextJob = openId === undefined ? undefined : matches[triage.index + 1]?.job.id;
  const client = useQueryClient();
  useEffect(() => {
    // Fetched ahead, so that j shows it at once; a failure shows when it is opened.
    if (nextJob !== undefined) client.query(jobQuery(nextJob)).catch(() => undefined);
  }, [client, nextJob]);

  const [saving, setSaving] = useState(false);
  const chosen = useChosenState();
  const compare = () => {
    const ids = chosen.matches.map(({ id }) => id);
    if (ids.length > 1) void navigate({ to: "/matches/compare", search: { ids } });
  };

  const change = (part: Partial<MatchSearch>) =>
    void navigate({ to: ".", search: withChange(search, part), replace: true });
  const decide = (status: Status) => current && triage.decide(current, status);
  useShortcuts("Matches", [
    { keys: "j", label: "Next match", run: () => triage.move(1) },
    { keys: "k", label: "Match before", run: () => triage.move(-1) },
    { keys: "o", label: "Open", run: triage.open },
    { keys: "e", label: "Explain the score", run: () => goToPart(whyId) || triage.open() },
    { keys: "w", label: "What if", run: () => goToPart(whatIfId) || triage.open() },
    { keys: "s", label: "Save, or take it back", run: () => decide("interested") },
    { keys: "a", label: "Applied, or take it back", run: () => decide("applied") },
    { keys: "x", label: "Hide", run: () => decide("hidden") },
    { keys: "c", label: "Choose for comparison, or let it go", run: () => current && chosen.toggle(current) },
    { keys: "C", label: "Compare the chosen", run: compare },
    { keys: "u", label: "Take the last decision back", run: triage.undo },
    ...(openId === undefined ? [] : [{ keys: "escape", label: "Back to the list", run: triage.close }]),
  ]);

  // Nothing was ever scored: there is no list to stand beside a detail.
  if (page?.reason && openId === undefined)
    return (
      <Page title="Matches">
        <EmptyMatches
          search={search}
          page={page}
          scoring={scoring.task !== null || scoring.starting}
          onScore={scoring.start}
          onChange={change}
        />
      </Page>
    );
  return (
    <DecideContext value={triage.decide}>
      <ChosenContext value={chosen}>
        {saving && (
          <SaveSearch
            search={{ kind: "matches", query: savedQuery(search) }}
            onClose={() => setSaving(false)}
          />
        )}
        <SplitView
          toolbar={
            <MatchesToolbar
              search={search}
              titled={openId === undefined}
              page={page}
              scoring={scoring.task}
              onChange={change}
              onScore={scoring.start}
              onSave={() => setSaving(true)}
            />
          }
          list={
            query.isPending ? (
              <SkeletonRows label="Loading your matches" />
            ) : query.isError ? (
              <ErrorState error={query.error} onRetry={() => void query.refetch()} />
            ) : matches.length === 0 && page ? (
              <EmptyMatches
                search={search}
                page={page}
                scoring={scoring.task !== null || scoring.starting}
                onScore={scoring.start}
                onChange={change}
              />
            ) : (
              <MatchList
                matches={matches}
                page={page}
                index={triage.index}
                focusing={openId === undefined}
                chosen={chosen.matches}
                hasMore={query.hasNextPage}
                loadingMore={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
                foot={<CompareBar chosen={chosen.matches} onLetGo={chosen.toggle} />}
              />
            )
          }
          detail={openId === undefined ? null : <Outlet />}
          placeholder={matches.length > 0 && <TriageHelp />}
        />
      </ChosenContext>
    </DecideContext>
  );
}
