import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/problem";
import { useShortcuts } from "@/lib/shortcuts";
import { nextOpen, wishOf } from "../../letter-words";
import { letterQuery, useDeleteLetter } from "../../queries";
import type { Letter, LetterSummary, Wish } from "../../types";
import { focusSentence } from "../../use-letter-editor";
import { Frame } from "./frame";
import { LetterDesk } from "./letter-desk";
import { LetterSkeleton } from "./letter-skeleton";
import { Refusal } from "./refusal";
import { TakeAway } from "./take-away";
import { VersionsMenu } from "./versions-menu";
import { WritePopover } from "./write-popover";

interface OpenLetterProps {
  id: string;
  matchId: string;
  job: { title: string; company: string };
  versions: readonly LetterSummary[];
  model: boolean;
  /** What became of the last writing, where no letter came of it. */
  outcome: ReactNode;
  /** What was said as this letter came: a fallback names its reason then, and only then. */
  told: string | null;
  onVersion: (id: string | undefined) => void;
  onWrite: (wish: Wish, regenerate: boolean) => void;
  anew: boolean;
  onAnew: (open: boolean) => void;
}

/** One version, with what can be done about it. */
export function OpenLetter(props: OpenLetterProps) {
  const { id, matchId, job, versions, model, outcome, told, onVersion, onWrite, anew, onAnew } = props;
  const query = useQuery(letterQuery(id));
  const remove = useDeleteLetter(matchId);
  const [notice, setNotice] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const letter = query.data?.letter;
  useShortcuts("Versions", [{ keys: "w", label: "Write another version", run: () => onAnew(true) }]);
  const wish = wishFor(letter, model);
  return (
    <Frame
      job={job}
      matchId={matchId}
      actions={
        <>
          <VersionsMenu
            versions={versions}
            openId={id}
            onOpen={(version) => onVersion(version.id)}
            onDelete={(version) => {
              if (version.id === id) onVersion(undefined);
              remove(version, () => onVersion(version.id));
            }}
          />
          <WritePopover
            matchId={matchId}
            start={wish}
            model={model}
            open={anew}
            onOpenChange={onAnew}
            onWrite={onWrite}
          />
          {letter && (
            <TakeAway
              letter={letter}
              company={job.company}
              onBlocked={(sentence) => {
                const number = sentence ?? nextOpen(letter, null);
                if (sentence !== undefined) void query.refetch();
                if (number !== undefined) focusSentence(number);
              }}
            />
          )}
        </>
      }
    >
      <div className="mb-4 grid gap-2 empty:hidden">
        {outcome}
        {refused && <Refusal problem={refused} />}
        {letter && (
          <Notices letter={letter} said={notice ?? newlyTold(told, letter)} onAgain={() => onAnew(true)} />
        )}
      </div>
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LetterSkeleton />}
      {letter && (
        <LetterDesk
          matchId={matchId}
          letter={letter}
          company={job.company}
          model={model}
          onNotice={setNotice}
          onRefused={setRefused}
        />
      )}
    </Frame>
  );
}

/** The options of a letter to begin another with; without a model it is put together from evidence. */
function wishFor(letter: Letter | undefined, model: boolean): Wish {
  const engine = model ? "model" : "evidence";
  return letter ? { ...wishOf(letter), engine } : { tone: "formal", length: "medium", engine };
}

/** What was said as it came, unless it is what is said of it for good. */
function newlyTold(told: string | null, letter: Letter): string | null {
  return told === letter.notice ? null : told;
}

function Notices({ letter, said, onAgain }: { letter: Letter; said: string | null; onAgain: () => void }) {
  return (
    <>
      {letter.outdated && (
        <Notice
          tone="partial"
          action={
            <Button size="sm" onClick={onAgain}>
              Write it again
            </Button>
          }
        >
          Your profile or the posting changed since this was written.
        </Notice>
      )}
      {said && <Notice>{said}</Notice>}
    </>
  );
}
