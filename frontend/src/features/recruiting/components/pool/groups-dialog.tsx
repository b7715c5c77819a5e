import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { asProblem } from "@/lib/problem";
import { labelsOf, pairsOf, type Pair } from "../../groups";
import { groupsQuery, useRecordGroups } from "../../pool-queries";
import type { PoolItem } from "../../types";

interface GroupsDialogProps {
  candidate: PoolItem;
  onClose: () => void;
}

/** The groups a desk records to check its own fairness; nothing that ranks ever reads them. */
export function GroupsDialog({ candidate, onClose }: GroupsDialogProps) {
  const query = useQuery(groupsQuery(candidate.candidate_id));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Groups of Candidate ${candidate.code}`}
      description="Only for the fairness summary. No score ever reads them. Record what your law lets you record."
    >
      {query.isPending ? (
        <Loading>
          <Skeleton className="h-9" />
        </Loading>
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
      ) : (
        <Form candidate={candidate} initial={pairsOf(query.data.labels)} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Form({ candidate, initial, onClose }: GroupsDialogProps & { initial: Pair[] }) {
  const [pairs, setPairs] = useState(initial.length > 0 ? initial : [{ kind: "", group: "" }]);
  const kinds = useId();
  const record = useRecordGroups();
  const set = (at: number, part: Partial<Pair>) =>
    setPairs(pairs.map((pair, index) => (index === at ? { ...pair, ...part } : pair)));
  const save = () => record.mutate({ candidate, labels: labelsOf(pairs) }, { onSuccess: onClose });
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <datalist id={kinds}>
        {["Gender", "Age", "Origin", "Disability"].map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <ul className="grid gap-2">
        {pairs.map((pair, at) => (
          <li key={at} className="flex items-center gap-2">
            <Input
              aria-label={`Kind ${at + 1}`}
              list={kinds}
              placeholder="Gender"
              maxLength={60}
              value={pair.kind}
              onChange={(event) => set(at, { kind: event.currentTarget.value })}
            />
            <Input
              aria-label={`Group ${at + 1}`}
              placeholder="Women"
              maxLength={60}
              value={pair.group}
              onChange={(event) => set(at, { group: event.currentTarget.value })}
            />
            <IconButton
              icon={X}
              label={`Take away ${pair.kind || `kind ${at + 1}`}`}
              onClick={() => setPairs(pairs.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      {pairs.length < 10 && (
        <Button
          variant="quiet"
          size="sm"
          className="-ml-2 justify-self-start"
          onClick={() => setPairs([...pairs, { kind: "", group: "" }])}
        >
          <Plus aria-hidden className="size-4" />
          Another kind
        </Button>
      )}
      {record.error && (
        <Notice tone="danger" live>
          {asProblem(record.error).message}
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={record.isPending}>
          Record
        </Button>
      </div>
    </form>
  );
}
