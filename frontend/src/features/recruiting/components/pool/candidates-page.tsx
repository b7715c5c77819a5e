import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ContactRound, History, ListOrdered, Search } from "lucide-react";
import { useState } from "react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { FileDrop } from "@/components/ui/file-drop";
import { IconButton } from "@/components/ui/icon-button";
import { LoadMore } from "@/components/ui/load-more";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useTask } from "@/lib/tasks/queries";
import { intakeHint, intakeRules } from "../../intake";
import { poolQuery, useAddCandidates, useIntakeUnderWay } from "../../pool-queries";
import { ConsentDialog } from "./consent-dialog";
import { FindDialog } from "./find-dialog";
import { IntakeProgress } from "./intake-progress";
import { PoolTable } from "./pool-table";

/** An upload from the files to what became of them. */
function useIntake() {
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sent, setSent] = useState<{ id: string; names: string[] } | null>(null);
  const add = useAddCandidates();
  const elsewhere = useIntakeUnderWay();
  const id = sent?.id ?? elsewhere;
  const { data: task = null } = useTask(id, () => {
    setSent((held) => held ?? (id === null ? null : { id, names: [] }));
    void client.invalidateQueries({ queryKey: ["candidates"] });
  });
  return {
    files,
    setFiles,
    add,
    task,
    shown: id !== null,
    names: sent?.names ?? [],
    dismiss: () => setSent(null),
    began: (taskId: string) => {
      setSent({ id: taskId, names: files.map(({ name }) => name) });
      setFiles([]);
    },
  };
}

export function CandidatesPage() {
  const query = useInfiniteQuery(poolQuery);
  const intake = useIntake();
  const [finding, setFinding] = useState(false);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total;
  return (
    <Page
      title="Candidates"
      description="CVs you hold with consent, and people who opened their profile to recruiters. Names stay hidden until you decide about somebody for a job."
      actions={
        <>
          <IconButton icon={Search} label="Find by name" onClick={() => setFinding(true)} />
          <Button variant="quiet" asChild>
            <Link to="/candidates/log">
              <History aria-hidden className="size-4" />
              Log
            </Link>
          </Button>
          <Button variant={items.length > 0 ? "primary" : "secondary"} asChild>
            <Link to="/candidates/jobs">
              <ListOrdered aria-hidden className="size-4" />
              Rank for a job
            </Link>
          </Button>
        </>
      }
    >
      <div className="grid gap-6">
        {intake.shown ? (
          <IntakeProgress names={intake.names} task={intake.task} onDismiss={intake.dismiss} />
        ) : (
          <FileDrop
            compact
            rules={intakeRules}
            title="Drop CVs here"
            hint={intakeHint}
            onFiles={intake.setFiles}
          />
        )}
        <Card flush>
          {query.isPending ? (
            <SkeletonRows label="Loading your candidates" />
          ) : query.isError ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          ) : items.length === 0 ? (
            <EmptyState icon={ContactRound} title="No candidates yet">
              Drop CVs above and record what their people agreed to. People on this instance who open their
              profile to recruiters appear here by themselves.
            </EmptyState>
          ) : (
            <>
              <PoolTable items={items} />
              <LoadMore
                shown={items.length}
                total={total}
                hasMore={query.hasNextPage}
                loading={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            </>
          )}
        </Card>
      </div>
      <ConsentDialog
        files={intake.files}
        sending={intake.add.isPending}
        error={intake.add.error}
        onSend={(consent) =>
          intake.add.mutate({ files: intake.files, consent }, { onSuccess: ({ id }) => intake.began(id) })
        }
        onClose={() => {
          intake.setFiles([]);
          intake.add.reset();
        }}
      />
      <FindDialog open={finding} onClose={() => setFinding(false)} />
    </Page>
  );
}
