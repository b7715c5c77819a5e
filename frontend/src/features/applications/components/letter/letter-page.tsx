import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { useGoing } from "@/lib/deleting";
import { matchQuery } from "@/lib/matches/queries";
import { usageQuery } from "@/lib/usage/queries";
import { lettersQuery } from "../../queries";
import type { Wish } from "../../types";
import { dismissWriting, stopWriting, useWriting, write } from "../../writing";
import { FirstLetter } from "./first-letter";
import { Frame } from "./frame";
import { LetterSkeleton } from "./letter-skeleton";
import { OpenLetter } from "./open-letter";
import { WritingDesk } from "./writing-desk";
import { WritingOutcome } from "./writing-outcome";

interface LetterPageProps {
  matchId: string;
  /** The version asked for in the address. */
  version: string | undefined;
  onVersion: (id: string | undefined) => void;
}

/** Writing to an employer: one letter with its versions, or the way to the first. */
export function LetterPage({ matchId, version, onVersion }: LetterPageProps) {
  const client = useQueryClient();
  const match = useQuery(matchQuery(matchId));
  const list = useQuery(lettersQuery(matchId));
  const usage = useQuery(usageQuery);
  const writing = useWriting(matchId);
  const going = useGoing();
  const [anew, setAnew] = useState(false);
  const versions = list.data?.items.filter(({ id }) => !going.has(id)) ?? [];
  // What was asked for, else what was just written, else the newest.
  const wanted = [version, writing?.done?.id].find((id) => versions.some((letter) => letter.id === id));
  const open = wanted ?? versions[0]?.id;
  const model = usage.data !== undefined && usage.data.engine !== "none";
  const start = (wish: Wish, regenerate: boolean) => {
    onVersion(undefined);
    void write(client, matchId, wish, regenerate);
  };
  const failed = match.error ?? list.error;
  if (failed)
    return (
      <Frame>
        <ErrorState
          error={failed}
          onRetry={() => {
            void match.refetch();
            void list.refetch();
          }}
        />
      </Frame>
    );
  if (!match.data || list.isPending || usage.isPending)
    return (
      <Frame job={match.data?.job} matchId={matchId}>
        <LetterSkeleton />
      </Frame>
    );
  const { job } = match.data;
  const outcome = (
    <WritingOutcome writing={writing} onWrite={start} onDismiss={() => dismissWriting(matchId)} />
  );
  if (writing && writing.sentences !== null)
    return (
      <Frame job={job} matchId={matchId}>
        <WritingDesk writing={writing} company={job.company} onStop={() => stopWriting(matchId)} />
      </Frame>
    );
  if (open === undefined)
    return (
      <Frame job={job} matchId={matchId}>
        <div className="mb-4 empty:hidden">{outcome}</div>
        <FirstLetter matchId={matchId} company={job.company} model={model} onWrite={start} />
      </Frame>
    );
  return (
    <OpenLetter
      key={open}
      id={open}
      matchId={matchId}
      job={job}
      versions={versions}
      model={model}
      outcome={outcome}
      told={writing?.done?.id === open ? writing.done.notice : null}
      onVersion={onVersion}
      onWrite={start}
      anew={anew}
      onAnew={setAnew}
    />
  );
}
