import { Link } from "@tanstack/react-router";
import { EyeOff, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { adviceIcons, adviceWords } from "@/components/advice/advice-kinds";
import { Button } from "@/components/ui/button";
import { Evidence } from "@/components/ui/evidence";
import { PathLink } from "@/components/ui/path-link";
import { effectFigures, type Advice } from "@/lib/insights/advice";
import { plural } from "@/lib/format";

interface AdviceRowProps {
  item: Advice;
  /** The one main action of the page is the first row's. */
  main?: boolean;
  onDismiss?: (item: Advice) => void;
  onRestore?: (item: Advice) => void;
}

/** One thing to do: what and why, what it would change, what that rests on, and where to do it. */
export function AdviceRow({ item, main, onDismiss, onRestore }: AdviceRowProps) {
  const Icon = adviceIcons[item.kind];
  return (
    <article
      aria-label={item.title}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 px-4 py-5 sm:px-6"
    >
      <span className="grid size-9 place-items-center rounded-full bg-sunken">
        <Icon aria-hidden className="size-4 text-ink-soft" strokeWidth={1.75} />
      </span>
      <div className="grid gap-1">
        <p className="text-sm text-ink-faint">{adviceWords[item.kind]}</p>
        <h2 className="text-lg font-semibold text-pretty">{item.title}</h2>
        <p className="max-w-text text-pretty text-ink-soft">{item.reason}</p>
      </div>
      <div className="grid gap-3 max-sm:col-span-2 sm:col-start-2">
        <Effects item={item} />
        <Grounds item={item} />
        <div className="flex flex-wrap gap-2">
          <Button asChild variant={main ? "primary" : "secondary"}>
            <PathLink path={item.action.path}>
              {item.action.label} <span className="sr-only">{item.title}</span>
            </PathLink>
          </Button>
          {onDismiss && (
            <Button variant="quiet" onClick={() => onDismiss(item)}>
              <EyeOff aria-hidden className="size-4" />
              <span>
                Put away <span className="sr-only">{item.title}</span>
              </span>
            </Button>
          )}
          {onRestore && (
            <Button variant="quiet" onClick={() => onRestore(item)}>
              <RotateCcw aria-hidden className="size-4" />
              <span>
                Take back <span className="sr-only">{item.title}</span>
              </span>
            </Button>
          )}
        </div>
      </div>
    </article>
  );
}

function Effects({ item }: { item: Advice }) {
  const figures = effectFigures(item.effect);
  if (figures.length === 0) return null;
  return (
    <ul aria-label="What it would change" className="flex flex-wrap gap-2">
      {figures.map((figure) => (
        <li key={figure} className="rounded-control bg-met px-2 py-0.5 text-sm font-medium tabular">
          {figure}
        </li>
      ))}
    </ul>
  );
}

const sources = {
  posting: "A posting says",
  matches: "Your matches",
  market: "All open postings",
  profile: "Your profile",
  skills: "How skills relate",
} as const;

function Grounds({ item }: { item: Advice }) {
  if (item.evidence.length === 0) return null;
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer rounded-control text-sm text-ink-soft hover:text-ink">
        What this rests on: {plural(item.evidence.length, "point")}
        <span className="sr-only"> for {item.title}</span>
      </summary>
      <dl className="mt-3 grid gap-3">
        {item.evidence.map((ground, at) => (
          <div key={at} className="grid gap-0.5">
            <dt className="text-xs text-ink-faint">{sources[ground.source]}</dt>
            <dd className="text-pretty">
              <Where ground={ground}>{ground.text}</Where>
            </dd>
            {ground.quote && (
              <dd className="text-pretty break-words">
                <Evidence from={ground.source === "profile" ? "cv" : "job"}>{ground.quote}</Evidence>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}

function Where({ ground, children }: { ground: Advice["evidence"][number]; children: ReactNode }) {
  const look = "rounded-mark hover:underline";
  if (ground.match_id)
    return (
      <Link to="/matches/$matchId" params={{ matchId: ground.match_id }} className={look}>
        {children}
      </Link>
    );
  if (ground.job_id)
    return (
      <Link to="/jobs/$jobId" params={{ jobId: ground.job_id }} className={look}>
        {children}
      </Link>
    );
  return children;
}
