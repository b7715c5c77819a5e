import { useQuery } from "@tanstack/react-query";
import { Check, Download, Ellipsis, FileText, Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { ErrorState } from "@/components/ui/error-state";
import { Menu, MenuItem } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import { formatBytes, plural } from "@/lib/format";
import { useEditor } from "../use-editor";
import { cvsQuery, useActivateCv, useDeleteCv, useDownloadCv } from "../queries";
import type { Cv } from "../types";

/** The CVs somebody sent: which one the profile rests on, and what can be done with each. */
export function CvVersionsCard({ children }: { children: ReactNode }) {
  const query = useQuery(cvsQuery);
  const [deleting, setDeleting] = useState<Cv | null>(null);
  const { mutate: remove } = useDeleteCv();
  const cvs = query.data?.items ?? [];
  const other = cvs.find((cv) => cv !== deleting && cv.state === "read");
  return (
    <Card title="Your CVs">
      {query.isPending && <SkeletonRows rows={1} label="Loading your CVs" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />}
      <ul className="mb-4 grid gap-3 empty:hidden">
        {cvs.map((cv) => (
          <CvRow key={cv.id} cv={cv} onDelete={() => setDeleting(cv)} />
        ))}
      </ul>
      {children}
      <Confirm
        open={deleting !== null}
        onOpenChange={(open) => !open && setDeleting(null)}
        title={`Delete “${deleting?.name ?? ""}”?`}
        description={
          deleting?.active
            ? other
              ? `The file and what we read from it go for good. Your profile then rests on “${other.name}”. What you changed yourself stays.`
              : "The file and what we read from it go for good. What you changed yourself stays."
            : "The file and what we read from it go for good. Your profile stays as it is."
        }
        action="Delete"
        destructive
        onConfirm={() => deleting && remove(deleting)}
      />
    </Card>
  );
}

function CvRow({ cv, onDelete }: { cv: Cv; onDelete: () => void }) {
  const activate = useActivateCv();
  const download = useDownloadCv();
  const { warnings } = useEditor().profile.parse;
  const pages = cv.pages === null ? null : plural(cv.pages, "page");
  return (
    <li className="flex min-w-0 items-start gap-3">
      <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="min-w-0 font-medium wrap-anywhere">{cv.name}</span>
          {cv.active && <Badge tone="met">In use</Badge>}
          {cv.state === "received" && <Badge>Not read yet</Badge>}
        </p>
        {cv.active &&
          warnings.map((warning) => (
            <p key={warning} className="text-sm text-pretty text-ink-soft">
              {warning}
            </p>
          ))}
        <p className="text-sm text-ink-faint">
          {[pages, formatBytes(cv.size)].filter(Boolean).join(" · ")} · <RelativeTime at={cv.sent_at} />
        </p>
      </div>
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
        <MenuItem icon={Download} onSelect={() => download.mutate(cv)}>
          Download
        </MenuItem>
        <MenuItem icon={Trash2} danger onSelect={onDelete}>
          Delete
        </MenuItem>
      </Menu>
    </li>
  );
}
