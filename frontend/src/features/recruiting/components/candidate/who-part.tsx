import { Download, Eye, EyeOff, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDownloadCandidateCv } from "../../candidate-queries";
import type { Candidate } from "../../types";
import { dayOf } from "../../words";
import { IdentityFacts } from "../identity-facts";
import { WhoDialog } from "../who-dialog";

/** Who this is where that is shown, and else that it is hidden, why, and the way to look. */
export function WhoPart({ candidate }: { candidate: Candidate }) {
  const { identity, warnings } = candidate;
  return (
    <div className="grid gap-3">
      {identity === null ? <Hidden candidate={candidate} /> : <Shown candidate={candidate} />}
      {warnings.length > 0 && (
        <ul className="grid gap-2">
          {warnings.map((warning) => (
            <li key={warning}>
              {warning.includes("hidden text") ? (
                <Notice tone="partial">{warning}</Notice>
              ) : (
                <p className="flex items-start gap-2 text-sm text-ink-soft">
                  <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
                  {warning}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Hidden({ candidate }: { candidate: Candidate }) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-sunken px-4 py-3">
      <EyeOff aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <p className="min-w-60 flex-1 text-sm text-pretty text-ink-soft">
        Name, contact, photo, age, gender and school are hidden until you decide. Words that would tell are
        left out of the quotes.
      </p>
      <Button size="sm" onClick={() => setAsking(true)}>
        <Eye aria-hidden className="size-4" />
        Show who this is
      </Button>
      <WhoDialog candidate={candidate} open={asking} onClose={() => setAsking(false)} />
    </div>
  );
}

function Shown({ candidate }: { candidate: Candidate }) {
  const { identity, consent, source } = candidate;
  const download = useDownloadCandidateCv();
  if (!identity) return null;
  return (
    <div className="grid gap-3 rounded-card bg-sunken px-4 py-3 @2xl:grid-cols-[minmax(0,1fr)_auto] @2xl:items-start">
      <IdentityFacts identity={identity} />
      {source === "upload" && (
        <Button
          size="sm"
          className="justify-self-start"
          loading={download.isPending}
          onClick={() => download.mutate(candidate)}
        >
          <Download aria-hidden className="size-4" />
          Download the CV
        </Button>
      )}
      <p className="text-sm text-pretty text-ink-faint @2xl:col-span-2">
        {consent ? (
          <>
            Agreed on {dayOf(consent.given_at)}: {consent.wording} ({consent.source})
          </>
        ) : (
          "Opened their profile to recruiters, and can close it at any time."
        )}
      </p>
    </div>
  );
}
