import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { RelativeTime } from "@/components/ui/relative-time";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useGoing } from "@/lib/deleting";
import { plural } from "@/lib/format";
import { snapshotName } from "../compare";
import { snapshotsQuery, useDeleteSnapshot, useKeepSnapshot } from "../queries";

const longestName = 100;

function KeepForm() {
  const [name, setName] = useState("");
  const keeping = useKeepSnapshot();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!keeping.isPending) keeping.mutate(name, { onSuccess: () => setName("") });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field label="Name">
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={longestName}
            placeholder="Before the course"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" loading={keeping.isPending} className="justify-self-start">
        Keep these steps
      </Button>
    </form>
  );
}

/** What was kept, to compare with what stands now. */
export function KeptCard({ open }: { open: string | null }) {
  const query = useQuery(snapshotsQuery);
  const going = useGoing();
  const remove = useDeleteSnapshot();
  const navigate = useNavigate();
  const items = (query.data?.items ?? []).filter(({ id }) => !going.has(id));
  return (
    <Card title="Kept" description="Keep the steps with their figures, and see later what came of them.">
      <div className="grid gap-6">
        <KeepForm />
        {query.isPending ? (
          <Loading label="Loading what you kept">
            <Skeleton className="h-10" />
          </Loading>
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
        ) : (
          items.length > 0 && (
            <ul aria-label="Kept steps" className="-mx-2 grid gap-1">
              {items.map((snapshot) => {
                const name = snapshotName(snapshot);
                return (
                  <li key={snapshot.id} className="flex items-center gap-1">
                    <Link
                      to="/insights/next"
                      search={{ kept: snapshot.id }}
                      aria-current={snapshot.id === open ? "true" : undefined}
                      className="grid min-w-0 flex-1 rounded-control px-2 py-1.5 hover:bg-hover aria-[current]:bg-sunken"
                    >
                      <span className="truncate font-medium">{name}</span>
                      <span className="text-sm text-ink-faint">
                        {plural(snapshot.items, "step")} · <RelativeTime at={snapshot.created_at} />
                      </span>
                    </Link>
                    <IconButton
                      icon={Trash2}
                      label={`Delete “${name}”`}
                      onClick={() => {
                        remove(snapshot, name);
                        if (snapshot.id === open) void navigate({ to: "/insights/next" });
                      }}
                    />
                  </li>
                );
              })}
            </ul>
          )
        )}
      </div>
    </Card>
  );
}
