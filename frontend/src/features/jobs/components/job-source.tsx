import { useQuery } from "@tanstack/react-query";
import type { Schema } from "@/api/types";
import { textLink } from "@/components/ui/text-link";
import { sourcesQuery } from "@/lib/sources/queries";

/** Whose posting it is: a link to its page there, which search engines may follow, and to the source's terms. */
export function JobSource({ job }: { job: Schema<"JobOut"> }) {
  const { data } = useQuery(sourcesQuery);
  const terms = data?.items.find(({ slug }) => slug === job.source)?.terms;
  return (
    <p className="text-sm text-ink-faint">
      <a href={job.url} target="_blank" rel="noopener" className={textLink}>
        {job.demo ? "This invented posting" : `This posting on ${job.source_label}`}
      </a>
      {job.attribution && (
        <>
          {" · "}
          {terms?.link ? (
            <a href={terms.link} target="_blank" rel="noopener" className={textLink}>
              {job.attribution}
            </a>
          ) : (
            job.attribution
          )}
        </>
      )}
    </p>
  );
}
