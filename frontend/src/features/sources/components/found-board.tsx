import { ExternalLink } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { useRefresh } from "@/lib/sources/queries";
import { useAddBoard } from "../boards";
import type { Found } from "../found";
import { howWords } from "../words";
import { FirstReading } from "./first-reading";

function Sample({ found }: { found: Found }) {
  if (found.sample.length === 0) return null;
  return (
    <ul aria-label={`Some jobs of ${found.label}`} className="grid gap-1 border-l-2 pl-3">
      {found.sample.map(({ title, location }, index) => (
        <li key={`${title}-${index}`} className="min-w-0">
          <span className="block truncate">{title}</span>
          {location && <span className="block truncate text-sm text-ink-faint">{location}</span>}
        </li>
      ))}
    </ul>
  );
}

function jobsWords({ jobs, sample }: Found): string {
  if (jobs === null)
    return sample.length > 0 ? "Jobs are listed, too many to count here" : "Could not be counted";
  return jobs === 0 ? "No job is listed at the moment" : `${plural(jobs, "job")} listed`;
}

/** A board that was found: what is on it, how it was found, and following it. */
export function FoundBoard({ found }: { found: Found }) {
  const add = useAddBoard();
  const refresh = useRefresh();
  const follow = async () => {
    // What goes wrong stands below the button.
    const board = await add
      .mutateAsync({ source: found.source, url: found.address, label: found.label.slice(0, 100) })
      .catch(() => null);
    if (board) refresh.mutate({ boards: [board.id] });
  };
  const followed = found.followed || add.isSuccess;
  return (
    <Card>
      <section aria-label={found.label} className="grid gap-4">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
          <div className="min-w-0">
            <h2 className="text-lg font-semibold">{found.label}</h2>
            <p className="text-ink-soft">
              {found.source_label} · {jobsWords(found)}
            </p>
            <p className="text-sm text-ink-faint">{howWords(found.how)}.</p>
          </div>
          <div className="flex items-center gap-2">
            {found.page_url && (
              <Button variant="quiet" asChild>
                <a href={found.page_url} target="_blank" rel="noopener">
                  <ExternalLink aria-hidden className="size-4" /> Look at it
                  <span className="sr-only"> (new tab)</span>
                </a>
              </Button>
            )}
            {!followed && (
              <Button
                variant="primary"
                aria-label={`Follow ${found.label}`}
                loading={add.isPending}
                onClick={() => void follow()}
              >
                Follow
              </Button>
            )}
          </div>
        </div>
        <Sample found={found} />
        {found.problem && <Notice tone="partial">{found.problem}</Notice>}
        {add.error && (
          <Notice tone="danger" live>
            {asProblem(add.error).message}
          </Notice>
        )}
        {found.followed && !add.isSuccess && <p className="text-ink-soft">You follow it already.</p>}
        {add.isSuccess && (
          <FirstReading
            source={found.source}
            company={found.label}
            taskId={refresh.data?.id ?? null}
            problem={refresh.error}
          />
        )}
      </section>
    </Card>
  );
}
