import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { textLink } from "@/components/ui/text-link";
import type { Source } from "@/lib/sources/queries";
import { scheduleWords } from "@/lib/sources/words";
import { SourceSchedule } from "./source-schedule";
import { SourceSwitch } from "./source-switch";

function Facts({ source }: { source: Source }) {
  return (
    <p className="text-sm text-pretty text-ink-faint">
      Its site is asked at most {source.pace}.{" "}
      {source.complete
        ? "A reading sees the whole list, so a job that is missing there is closed."
        : "A reading sees the newest jobs only, so a job that is missing there stays open."}
    </p>
  );
}

function Terms({ source }: { source: Source }) {
  const { link, attribution, notice } = source.terms;
  return (
    <Card title="Terms">
      <div className="grid gap-3 text-pretty text-ink-soft">
        <p>{attribution}</p>
        {notice && source.enabled && <Notice>{notice}</Notice>}
        {link ? (
          <a href={link} target="_blank" rel="noopener" className={`w-fit ${textLink}`}>
            Terms of {source.label}
            <span className="sr-only"> (new tab)</span>
          </a>
        ) : (
          <p className="text-sm text-ink-faint">The terms are those of each site you add.</p>
        )}
      </div>
    </Card>
  );
}

/** When and how a source is read; for whoever may not change it, in words. */
export function SourceSettings({ source, admin }: { source: Source; admin: boolean }) {
  return (
    <aside aria-label={`How ${source.label} is read`} className="grid min-w-0 gap-6">
      <Card title="When it is read">
        <div className="grid gap-4">
          {admin ? (
            <>
              <SourceSwitch source={source} />
              {source.enabled && <SourceSchedule source={source} />}
            </>
          ) : (
            <p className="text-ink-soft">
              {source.enabled ? `Read ${scheduleWords(source.schedule)}.` : "Switched off."} Only an admin
              changes this.
            </p>
          )}
          <Facts source={source} />
        </div>
      </Card>
      <Terms source={source} />
    </aside>
  );
}
