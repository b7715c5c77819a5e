import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet, useChildMatches, useNavigate } from "@tanstack/react-router";
import { MessagesSquare, Plus } from "lucide-react";
import { useState } from "react";
import { PageTitle } from "@/components/layout/page";
import { SplitView } from "@/components/layout/split-view";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { PaneList } from "@/components/ui/virtual-list";
import { useShortcuts } from "@/lib/shortcuts";
import { useGoing } from "@/lib/deleting";
import { conversationsQuery } from "../queries";
import { listFilters, type CoachSearch } from "../search-params";
import { CoachToolbar } from "./coach-toolbar";
import { ConversationRow } from "./conversation-row";

const route = getRouteApi("/_app/coach");

/** Your conversations with the coach, the open one beside them. */
export function CoachPage() {
  const search = route.useSearch();
  const filters = listFilters(search);
  const navigate = useNavigate();
  const query = useInfiniteQuery(conversationsQuery(filters));
  const going = useGoing();
  const loaded = query.data?.pages.flatMap((page) => page.items) ?? [];
  const conversations = loaded.filter(({ id }) => !going.has(id));
  const child = useChildMatches({ select: (matches) => matches.at(-1) });
  const openId = child && "conversationId" in child.params ? child.params.conversationId : undefined;
  const [last, setLast] = useState<string>();
  const at = conversations.findIndex(({ id }) => id === (openId ?? last));

  const go = (index: number) => {
    const next = conversations[Math.min(Math.max(0, index), conversations.length - 1)];
    if (!next) return;
    setLast(next.id);
    void navigate({ to: "/coach/$conversationId", params: { conversationId: next.id }, search: filters });
  };
  const begin = () => void navigate({ to: "/coach/new", search: filters });
  const change = (next: CoachSearch) => void navigate({ to: ".", search: listFilters(next), replace: true });
  useShortcuts("Coach", [
    { keys: "j", label: "Next conversation", run: () => go(at + 1) },
    { keys: "k", label: "Conversation before", run: () => go(at - 1) },
    { keys: "n", label: "New conversation", run: begin },
    { keys: "p", label: "Personas", run: () => void navigate({ to: "/coach/personas" }) },
  ]);

  const isFiltered = Boolean(filters.q ?? filters.show);
  const isEmpty = query.isSuccess && conversations.length === 0;
  return (
    <SplitView
      toolbar={
        <>
          {!child && <PageTitle title="Coach" />}
          <CoachToolbar
            search={filters}
            total={query.data?.pages[0]?.total}
            isMain={!child}
            onChange={change}
            onList={() => go(Math.max(at, 0))}
          />
        </>
      }
      list={
        query.isPending ? (
          <SkeletonRows label="Loading conversations" />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : isEmpty && isFiltered ? (
          <EmptyState
            icon={MessagesSquare}
            title="None of these"
            action={<Button onClick={() => change({})}>Show all conversations</Button>}
          >
            {filters.q
              ? `Nothing you or the coach said has “${filters.q}” in it.`
              : "There are none of this kind."}
          </EmptyState>
        ) : isEmpty ? (
          <EmptyState icon={MessagesSquare} title="No conversations yet">
            Talk about a job, or practise an interview for it. Everything said here is sealed and only yours.
          </EmptyState>
        ) : (
          <PaneList
            label="Conversations"
            items={conversations}
            itemKey={({ id }) => id}
            renderItem={(conversation) => <ConversationRow conversation={conversation} filters={filters} />}
            estimate={76}
            activeIndex={at}
            hasMore={query.hasNextPage}
            loadingMore={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        )
      }
      detail={child ? <Outlet /> : null}
      placeholder={<Invitation />}
    />
  );
}

function Invitation() {
  return (
    <EmptyState
      icon={MessagesSquare}
      title="Talk it through"
      action={
        <>
          <Button asChild>
            <Link to="/coach/new" search={{ mode: "chat" }}>
              <Plus aria-hidden className="size-4" />
              Talk freely
            </Link>
          </Button>
          <Button asChild>
            <Link to="/coach/new" search={{ mode: "interview" }}>
              Practise an interview
            </Link>
          </Button>
        </>
      }
    >
      The coach knows your profile and the posting you choose. It asks, listens, and shows what your answers
      rest on.
    </EmptyState>
  );
}
