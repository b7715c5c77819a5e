import { useInfiniteQuery } from "@tanstack/react-query";
import { Check, Users } from "lucide-react";
import { useState } from "react";
import { Page } from "@/components/layout/page";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useUser } from "@/lib/session/session";
import { usersQuery, type ManagedUser } from "../queries";
import { ResetLinkDialog } from "./reset-link-dialog";
import { RoleSelect } from "./role-select";
import { UserActions } from "./user-actions";

export function UsersPage() {
  return (
    <Page title="Users" description="Everyone with an account on this instance, and what they may do.">
      <Card flush>
        <UsersTable />
      </Card>
    </Page>
  );
}

function Person({ user, self }: { user: ManagedUser; self: boolean }) {
  return (
    <div className="flex min-w-48 items-center gap-3">
      <Avatar name={user.full_name ?? user.email} />
      <div className="min-w-0">
        <p className="truncate font-medium">
          {user.full_name ?? user.email}
          {self && <span className="font-normal text-ink-faint"> (you)</span>}
        </p>
        {user.full_name && <p className="truncate text-sm text-ink-faint">{user.email}</p>}
      </div>
    </div>
  );
}

function State({ user }: { user: ManagedUser }) {
  return user.active ? (
    <Badge tone="done" icon={Check}>
      Active
    </Badge>
  ) : (
    <Badge tone="missing">Disabled</Badge>
  );
}

function UsersTable() {
  const me = useUser();
  const [resetFor, setResetFor] = useState<ManagedUser | null>(null);
  const query = useInfiniteQuery(usersQuery);
  if (query.isPending) return <SkeletonRows label="Loading users" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const users = query.data.pages.flatMap((page) => page.items);
  if (users.length === 0) return <EmptyState icon={Users} title="Nobody has an account yet" />;

  const columns: Column<ManagedUser>[] = [
    { key: "person", header: "Person", cell: (user) => <Person user={user} self={user.id === me.id} /> },
    { key: "role", header: "Role", cell: (user) => <RoleSelect user={user} self={user.id === me.id} /> },
    {
      key: "state",
      header: "State",
      wideOnly: true,
      cell: (user) => <State user={user} />,
    },
    {
      key: "joined",
      header: "Joined",
      wideOnly: true,
      cell: (user) => <RelativeTime at={user.created_at} className="whitespace-nowrap text-ink-soft" />,
    },
    {
      key: "actions",
      header: "Actions",
      hideHeader: true,
      numeric: true,
      cell: (user) => <UserActions user={user} self={user.id === me.id} onReset={() => setResetFor(user)} />,
    },
  ];
  return (
    <>
      <DataTable
        caption="Users"
        columns={columns}
        rows={users}
        rowKey={(user) => user.id}
        narrow={(user) => (
          <div className="grid gap-3">
            <div className="flex items-center justify-between">
              <Person user={user} self={user.id === me.id} />
              <UserActions user={user} self={user.id === me.id} onReset={() => setResetFor(user)} />
            </div>
            <div className="flex items-center justify-between pl-10">
              <RoleSelect user={user} self={user.id === me.id} />
              <State user={user} />
            </div>
          </div>
        )}
      />
      <LoadMore
        shown={users.length}
        total={query.data.pages[0]?.total}
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
      <ResetLinkDialog user={resetFor} onClose={() => setResetFor(null)} />
    </>
  );
}
