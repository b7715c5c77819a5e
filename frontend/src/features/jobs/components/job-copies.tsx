import { Link } from "@tanstack/react-router";
import { ExternalLink, Split } from "lucide-react";
import type { Schema } from "@/api/types";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { textLink } from "@/components/ui/text-link";
import { plural } from "@/lib/format";
import { useTellApart } from "../queries";

type Job = Schema<"JobOut">;
type Copy = Job["duplicates"][number];

function begun(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** "Same title, the same text, posted on the same day."; a third copy it was compared with comes first. */
function sentences(reasons: Copy["reasons"]): string {
  const details = (through: boolean) =>
    reasons.filter(({ rule }) => (rule === "through") === through).map(({ detail }) => detail);
  return [details(true), details(false)]
    .filter((part) => part.length > 0)
    .map((part) => begun(part.join(", ")))
    .join(" ");
}

function CopyRow({ job, copy }: { job: Job; copy: Copy }) {
  const tellApart = useTellApart();
  return (
    <li className="grid gap-x-4 gap-y-2 py-3 sm:grid-cols-[1fr_auto]">
      <div className="grid min-w-0 gap-1">
        <p>
          <Link to="/jobs/$jobId" params={{ jobId: copy.id }} search={true} className={textLink}>
            {copy.title}
          </Link>{" "}
          at {copy.company}
        </p>
        <p className="flex flex-wrap gap-x-2 text-sm text-ink-soft">
          <a
            href={copy.url}
            target="_blank"
            rel="noopener"
            className="inline-flex items-center gap-1 underline"
          >
            {copy.source_label} <ExternalLink aria-hidden className="size-3" />
            <span className="sr-only">(new tab)</span>
          </a>
          <span className="text-ink-faint">
            <RelativeTime at={copy.posted_at} />
            {copy.status === "closed" && ", closed"}
          </span>
        </p>
        {copy.reasons.length > 0 && (
          <p className="text-sm text-pretty text-ink-soft">
            <span className="sr-only">Why we take it for the same job: </span>
            {sentences(copy.reasons)}
          </p>
        )}
      </div>
      <Button
        size="sm"
        className="w-fit"
        loading={tellApart.isPending}
        onClick={() => tellApart.mutate({ job, otherId: copy.id })}
      >
        <Split aria-hidden className="size-3.5" /> Not a duplicate
        <span className="sr-only">: {copy.source_label}</span>
      </Button>
    </li>
  );
}

/** Where else the same job stands, why we think so, and the way to say that it does not. */
export function JobCopies({ job }: { job: Job }) {
  const { duplicates } = job;
  if (duplicates.length === 0) return null;
  return (
    <section aria-labelledby="also-posted" className="grid gap-1 border-t pt-6">
      <h3 id="also-posted" className="text-lg font-semibold">
        Also posted
      </h3>
      <p className="text-sm text-ink-soft">
        {plural(duplicates.length, "copy", "copies")} of this job, shown once in your lists.
      </p>
      <ul className="divide-y">
        {duplicates.map((copy) => (
          <CopyRow key={copy.id} job={job} copy={copy} />
        ))}
      </ul>
    </section>
  );
}
