import { Link } from "@tanstack/react-router";
import { Notice } from "@/components/ui/notice";
import { textLink } from "@/components/ui/text-link";
import type { Source } from "@/lib/sources/queries";
import { silent } from "@/lib/sources/standing";

interface SilentSourcesProps {
  sources: readonly Source[];
  /** Says each one's own sentence; else the names only, with a way to the sources. */
  inFull?: boolean;
}

function heading(count: number): string {
  return count === 1 ? "1 source is silent" : `${count} sources are silent`;
}

/** The alarm: sources that should bring jobs and have not for three of their periods; nothing while there is none. */
export function SilentSources({ sources, inFull }: SilentSourcesProps) {
  const list = silent(sources);
  if (list.length === 0) return null;
  return (
    <Notice tone="partial">
      <section aria-label="Silent sources" className="grid gap-1">
        <p className="font-medium">
          {inFull ? (
            heading(list.length)
          ) : (
            <Link to="/sources" search={{ show: "attention" }} className={textLink}>
              {heading(list.length)}
            </Link>
          )}
        </p>
        {inFull ? (
          <ul className="grid gap-1">
            {list.map(({ slug, label, alarm }) => (
              <li key={slug} className="text-pretty">
                <Link to="/sources/$slug" params={{ slug }} className={textLink}>
                  {label}
                </Link>
                {alarm?.startsWith(label) ? alarm.slice(label.length) : `: ${alarm}`}
              </li>
            ))}
          </ul>
        ) : (
          <p>
            {list.map(({ label }) => label).join(", ")}: nothing has come from{" "}
            {list.length === 1 ? "it" : "them"} for a while, so jobs may be missing.
          </p>
        )}
      </section>
    </Notice>
  );
}
