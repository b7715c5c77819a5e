import { useQuery } from "@tanstack/react-query";
import { Check, Download, Ellipsis, FileText, RotateCw, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import { formatBytes, plural } from "@/lib/format";
import { useGoing } from "@/lib/deleting";
import { cvsQuery, useActivateCv, useDeleteCv, useDownloadCv, useReadAgain } from "../queries";
import type { Cv } from "../types";
import { kindWords } from "../words";

/** What deleting one does to the profile. */
function afterDeleting(cv: Cv, others: readonly Cv[]): string {
  if (!cv.active) return "Your profile stays as it is.";
  const next = others.find(({ state }) => state === "read");
  return next
    ? `Your profile then rests on ${next.name}. What you changed yourself stays.`
    : "What you changed yourself stays.";
}

/** The CVs somebody sent: which one the profile rests on, and what can be done with each. */
export function CvVersionsCard({ children }: { children: ReactNode }) {
  const query = useQuery(cvsQuery);
  const going = useGoing();
  const remove = useDeleteCv();
  const cvs = query.data?.items.filter(({ id }) => !going.has(id)) ?? [];
  return (
    <Card title="Your CVs">
      {query.isPending && <SkeletonRows rows={1} label="Loading your CVs" />}
      {query.isError && !query.data && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
      )}
      <ul className="mb-4 grid gap-4 empty:hidden">
        {cvs.map((cv) => (
          <CvRow
            key={cv.id}
            cv={cv}
            onDelete={() =>
              remove(
                cv,
                afterDeleting(
                  cv,
                  cvs.filter((each) => each !== cv),
                ),
              )
            }
          />
        ))}
      </ul>
      {children}
    </Card>
  );
}

function CvRow({ cv, onDelete }: { cv: Cv; onDelete: () => void }) {
  const again = useReadAgain();
  const facts = [
    kindWords(cv.kind),
    // Other files have no pages of their own: how many they fill depends on who prints them.
    cv.kind === "pdf" && cv.pages !== null ? plural(cv.pages, "page") : null,
    formatBytes(cv.size),
  ];
  return (
    <li className="flex min-w-0 items-start gap-3">
      <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="min-w-0 font-medium wrap-anywhere">{cv.name}</span>
          {cv.active && <Badge tone="met">In use</Badge>}
          {cv.state === "received" && <Badge>Not read yet</Badge>}
        </p>
        <p className="text-sm text-ink-faint">
          {facts.filter(Boolean).join(" · ")} ·{" "}
          <span className="whitespace-nowrap">
            <RelativeTime at={cv.sent_at} />
          </span>
        </p>
        {cv.active &&
          cv.warnings.map((warning) => (
            <p key={warning} className="text-sm text-pretty text-ink-soft">
              {warning}
            </p>
          ))}
        {cv.outdated && (
          <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-control bg-sunken px-3 py-2 text-sm">
            <p className="min-w-0 flex-1 basis-32 text-pretty text-ink-soft">
              An older version of our reader read this one. The newer may find more.
            </p>
            <Button size="sm" loading={again.isPending} onClick={() => again.mutate(cv)}>
              Read it again
            </Button>
          </div>
        )}
      </div>
      <CvMenu cv={cv} onReadAgain={() => again.mutate(cv)} onDelete={onDelete} />
    </li>
  );
}

function CvMenu({ cv, onReadAgain, onDelete }: { cv: Cv; onReadAgain: () => void; onDelete: () => void }) {
  const activate = useActivateCv();
  const download = useDownloadCv();
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          aria-label={`What to do with ${cv.name}`}
          className="-mt-1.5 -mr-2 w-8 px-0 pointer-coarse:w-11"
        >
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      }
    >
      {!cv.active && cv.state === "read" && (
        <MenuItem icon={Check} onSelect={() => activate.mutate(cv)}>
          Use this one
        </MenuItem>
      )}
      <MenuItem icon={RotateCw} onSelect={onReadAgain}>
        Read it again
      </MenuItem>
      <MenuItem icon={Download} onSelect={() => download.mutate(cv)}>
        Download
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Trash2} danger onSelect={onDelete}>
        Delete
      </MenuItem>
    </Menu>
  );
}
