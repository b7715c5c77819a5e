import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronDown, ChevronUp, GripVertical } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { api, unwrap } from "@/api/client";
import { StageMark } from "@/components/applications/stage-mark";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { announce } from "@/lib/announce";
import { stagesQuery } from "@/lib/applications/queries";
import { cn } from "@/lib/cn";
import { asProblem } from "@/lib/problem";
import { ifMatch } from "../../answers";
import { boardKey } from "../../board-queries";
import { nameProblem, reordered, type NamedStage } from "../../stage-order";
import type { Stages } from "../../types";

interface StagesDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What one calls the stages, and their order. What a stage means stays: reminders and matches go by that. */
export function StagesDialog({ open, onOpenChange }: StagesDialogProps) {
  const query = useQuery({ ...stagesQuery, enabled: open });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Stages"
      description="Name them as you think of them and put them in your order. What each means stays the same."
    >
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
      ) : query.data ? (
        <StagesForm key={query.data.version} stages={query.data} onDone={() => onOpenChange(false)} />
      ) : (
        <SkeletonRows rows={4} />
      )}
    </Dialog>
  );
}

function useKeep(version: number, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: readonly NamedStage[] | null) =>
      unwrap(
        api.PUT("/api/v1/applications/stages", {
          body: wanted
            ? { stages: wanted.map(({ slug, label }) => ({ slug, label: label.trim() })), reset: false }
            : { reset: true },
          params: { header: ifMatch(version) },
        }),
      ),
    onSuccess: (kept) => {
      client.setQueryData(stagesQuery.queryKey, kept);
      void client.invalidateQueries({ queryKey: boardKey });
      onDone();
    },
  });
}

function StagesForm({ stages: { stages: before, version }, onDone }: { stages: Stages; onDone: () => void }) {
  const client = useQueryClient();
  const [stages, setStages] = useState<NamedStage[]>(before);
  const keep = useKeep(version, onDone);
  const problem = keep.error ? asProblem(keep.error) : null;
  const wrong = stages.some(({ slug }) => nameProblem(stages, slug));
  const shift = (from: number, to: number) => {
    const next = reordered(stages, from, to);
    setStages(next);
    const moved = stages[from];
    if (moved && next[to] === moved) announce(`${moved.label} is ${to + 1} of ${stages.length}`);
  };
  return (
    <form
      aria-label="Stages"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong && !keep.isPending) keep.mutate(stages);
      }}
    >
      <ol className="-mx-2 grid">
        {stages.map((stage, index) => (
          <StageRow
            key={stage.slug}
            stage={stage}
            index={index}
            last={stages.length - 1}
            problem={nameProblem(stages, stage.slug)}
            onName={(label) => setStages(stages.with(index, { ...stage, label }))}
            onShift={shift}
          />
        ))}
      </ol>
      {problem && (
        <Notice
          tone="danger"
          live
          action={
            problem.status === 412 && (
              <Button
                size="sm"
                onClick={() => void client.invalidateQueries({ queryKey: stagesQuery.queryKey })}
              >
                Load them
              </Button>
            )
          }
        >
          {problem.status === 412 ? "The stages were changed in another window." : problem.message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" className="mr-auto -ml-3" onClick={() => keep.mutate(null)}>
          Back to the usual ones
        </Button>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={wrong} loading={keep.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}

interface StageRowProps {
  stage: NamedStage;
  index: number;
  last: number;
  problem: string | undefined;
  onName: (label: string) => void;
  onShift: (from: number, to: number) => void;
}

function StageRow({ stage, index, last, problem, onName, onShift }: StageRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const [over, setOver] = useState(false);
  const drop = useEffectEvent((from: number) => onShift(from, index));
  useEffect(() => {
    if (!row.current || !grip.current) return;
    return combine(
      draggable({ element: row.current, dragHandle: grip.current, getInitialData: () => ({ row: index }) }),
      dropTargetForElements({
        element: row.current,
        canDrop: ({ source }) => typeof source.data.row === "number",
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          drop(source.data.row as number);
        },
      }),
    );
  }, [index]);
  const errorId = `name-${stage.slug}`;
  return (
    <li ref={row} className={cn("rounded-control px-2 py-1", over && "bg-accent-soft")}>
      <div className="flex items-center gap-2">
        <span ref={grip} aria-hidden className="cursor-grab text-ink-faint pointer-coarse:hidden">
          <GripVertical className="size-4" />
        </span>
        <StageMark stage={stage.slug} />
        <Input
          aria-label={`Name of ${stage.usual}`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? errorId : undefined}
          maxLength={40}
          value={stage.label}
          onChange={(event) => onName(event.currentTarget.value)}
          className="h-8"
        />
        <IconButton
          icon={ChevronUp}
          label={`Move ${stage.label} up`}
          size="sm"
          aria-disabled={index === 0 || undefined}
          onClick={() => index > 0 && onShift(index, index - 1)}
        />
        <IconButton
          icon={ChevronDown}
          label={`Move ${stage.label} down`}
          size="sm"
          className="-ml-2"
          aria-disabled={index === last || undefined}
          onClick={() => index < last && onShift(index, index + 1)}
        />
      </div>
      {problem && (
        <p id={errorId} role="alert" className="pt-1 pl-14 text-sm text-danger">
          {problem}
        </p>
      )}
    </li>
  );
}
