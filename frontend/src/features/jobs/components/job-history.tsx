import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Schema } from "@/api/types";
import { RelativeTime } from "@/components/ui/relative-time";
import { textLink } from "@/components/ui/text-link";
import { labelsOf, sourcesQuery } from "@/lib/sources/queries";
import { closedSentence } from "../words";

type Job = Schema<"JobOut">;

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex gap-4 py-1.5">
      <dt className="w-28 shrink-0 text-ink-faint">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Copies({ copies }: { copies: Job["duplicates"] }) {
  const { data } = useQuery(sourcesQuery);
  const labels = labelsOf(data?.items);
  return (
    <ul>
      {copies.map((copy) => (
        <li key={copy.id}>
          <a href={copy.url} target="_blank" rel="noopener" className={textLink}>
            {labels.get(copy.source) ?? copy.source}
          </a>{" "}
          <span className="text-ink-faint">
            <RelativeTime at={copy.posted_at} />
            {copy.status === "closed" && ", closed"}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** When we saw a posting, and where else it stands. */
export function JobHistory({ job }: { job: Job }) {
  const changed = job.updated_at > job.first_seen_at;
  // Shown beside the figures that were read from it.
  const ownPay = job.extra.pay;
  return (
    <section aria-labelledby="job-history" className="grid gap-2 border-t pt-6">
      <h3 id="job-history" className="text-lg font-semibold">
        History
      </h3>
      <dl className="text-sm">
        <Row label="Source">
          <a href={job.url} target="_blank" rel="noopener" className={textLink}>
            {job.source_label}
          </a>
        </Row>
        {typeof ownPay === "string" && <Row label="Pay as written">{ownPay}</Row>}
        <Row label="Posted">
          <RelativeTime at={job.posted_at} />
        </Row>
        <Row label="First seen">
          <RelativeTime at={job.first_seen_at} />
        </Row>
        {changed && (
          <Row label="Last changed">
            <RelativeTime at={job.updated_at} />
          </Row>
        )}
        <Row label="Last seen">
          <RelativeTime at={job.last_seen_at} />
        </Row>
        {job.expires_at && (
          <Row label={job.status === "closed" ? "Was open until" : "Open until"}>
            <RelativeTime at={job.expires_at} />
          </Row>
        )}
        {job.status === "closed" && <Row label="Closed">{closedSentence(job)}</Row>}
        {job.duplicates.length > 0 && (
          <Row label="Also posted on">
            <Copies copies={job.duplicates} />
          </Row>
        )}
      </dl>
    </section>
  );
}
