import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useNavigate } from "@tanstack/react-router";
import { MousePointerClick } from "lucide-react";
import { SplitView } from "@/components/layout/split-view";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { KeyHint } from "@/components/ui/key-hint";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useShortcuts } from "@/lib/shortcuts";
import { rankedQuery, useRank } from "../../ranking-queries";
import type { Decision } from "../../types";
import { AskContext, useDesk, type Asking } from "../../use-desk";
import { calledBy, decideWords, reasonsFor } from "../../words";
import { ReasonDialog } from "../reason-dialog";
import { RankedList } from "./ranked-list";
import { RankingEmpty } from "./ranking-empty";
import { RankingToolbar } from "./ranking-toolbar";

const route = getRouteApi("/_app/candidates/jobs/$jobId");

export function RankingPage() {
  const { jobId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(rankedQuery(jobId, search));
  const { task, starting, rank } = useRank(jobId);
  const page = query.data?.pages[0];
  const items = query.data?.pages.flatMap((each) => each.items) ?? [];
  const desk = useDesk(jobId, items);
  const current = items[desk.index];
  const decide = (decision: Decision) => current && desk.ask(current, decision);
  useShortcuts("Ranking", [
    { keys: "j", label: "Next candidate", run: () => desk.move(1) },
    { keys: "k", label: "Candidate before", run: () => desk.move(-1) },
    { keys: "o", label: "Open", run: desk.open },
    { keys: "s", label: "Shortlist, or take it back", run: () => decide("shortlist") },
    { keys: "i", label: "Invite, or take it back", run: () => decide("interview") },
    { keys: "x", label: "Reject, or take it back", run: () => decide("reject") },
    {
      keys: "u",
      label: "Take the decision back",
      run: () => current?.decision && desk.takeBack(current.candidate_id),
    },
    ...(desk.openId === undefined ? [] : [{ keys: "escape", label: "Back to the list", run: desk.close }]),
  ]);
  const show = (next: typeof search) => void navigate({ to: ".", search: next, replace: true });
  return (
    <AskContext value={desk.ask}>
      <SplitView
        toolbar={
          <RankingToolbar
            jobId={jobId}
            search={search}
            titled={desk.openId === undefined}
            page={page}
            task={task}
            starting={starting}
            onRank={rank}
            onSearch={show}
          />
        }
        list={
          query.isPending ? (
            <SkeletonRows label="Ranking your candidates" />
          ) : query.isError ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          ) : items.length === 0 && page ? (
            <RankingEmpty
              page={page}
              search={search}
              busy={task !== null || starting}
              onRank={() => rank(2)}
              onAll={() => show({})}
            />
          ) : (
            page && (
              <RankedList
                jobId={jobId}
                items={items}
                page={page}
                index={desk.index}
                focusing={desk.openId === undefined && desk.asking === null}
                hasMore={query.hasNextPage}
                loadingMore={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            )
          )
        }
        detail={desk.openId === undefined ? null : <Outlet />}
        placeholder={items.length > 0 && <Help />}
      />
      <Ask asking={desk.asking} busy={desk.deciding} onConfirm={desk.confirm} onClose={desk.cancel} />
    </AskContext>
  );
}

interface AskProps {
  asking: Asking | null;
  busy: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

function Ask({ asking, busy, onConfirm, onClose }: AskProps) {
  const action = asking ? decideWords[asking.decision] : "";
  return (
    <ReasonDialog
      open={asking !== null}
      title={asking ? `${action}: ${calledBy(asking.candidate)}` : ""}
      description={
        asking?.candidate.blind
          ? "The log keeps your reason. The name shows from then on."
          : "The log keeps your reason."
      }
      action={action}
      offered={asking ? reasonsFor(asking.candidate, asking.decision) : []}
      busy={busy}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}

function Help() {
  return (
    <EmptyState icon={MousePointerClick} title="Pick a candidate to see what speaks for and against">
      <span className="inline-flex flex-wrap items-center justify-center gap-x-2 gap-y-1">
        <KeyHint keys="j" />
        <KeyHint keys="k" /> move, <KeyHint keys="o" /> opens, <KeyHint keys="s" /> shortlists,{" "}
        <KeyHint keys="i" /> invites, <KeyHint keys="x" /> rejects. <KeyHint keys="?" /> shows all.
      </span>
    </EmptyState>
  );
}
