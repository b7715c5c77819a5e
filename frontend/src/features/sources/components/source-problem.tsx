import { Link } from "@tanstack/react-router";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { textLink } from "@/components/ui/text-link";
import type { Source } from "@/lib/sources/queries";
import { stateSentence } from "@/lib/sources/words";

function WhatToDo({ source, admin }: { source: Source; admin: boolean }) {
  if (source.state === "not_configured")
    return admin ? (
      <>Enter it under “Settings” on this page.</>
    ) : (
      <>Ask an admin of this instance to enter it.</>
    );
  if (source.state === "gated")
    return (
      <>
        You can still{" "}
        <Link to="/jobs/import" className={textLink}>
          import a single job
        </Link>{" "}
        by its address.
      </>
    );
  if (source.state === "throttled") return <>Nothing is lost. It is read again as soon as it allows it.</>;
  return (
    <>
      What was read before is kept.{" "}
      {source.next_run_at && (
        <>
          It is tried again <RelativeTime at={source.next_run_at} />.
        </>
      )}
    </>
  );
}

/** What is wrong with a source, in words, and what to do about it; nothing where nothing is. */
export function SourceProblem({ source, admin }: { source: Source; admin: boolean }) {
  if (!source.enabled)
    return (
      <Notice>
        {source.terms.notice ?? "This source is switched off: it is read only when you ask."}
        {!admin && " Only an admin can switch it on."}
      </Notice>
    );
  const sentence = stateSentence(source);
  const bad = source.state !== "ok" && source.state !== "empty";
  if (!source.alarm && !sentence) return null;
  return (
    <Notice tone="partial">
      <div className="grid gap-1 text-pretty">
        {source.alarm && <p className="font-medium">{source.alarm}</p>}
        {sentence && (
          <p>
            {sentence} {bad && <WhatToDo source={source} admin={admin} />}
          </p>
        )}
      </div>
    </Notice>
  );
}
