import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/progress";
import { formatShare } from "@/lib/format";
import { missingWords, sectionOf } from "../missing";
import { useEditor } from "../use-editor";
import { sectionId } from "./section";

const shown = 4;

/** Leads to the place where a field is filled in: to its own control where it has one, else to its section. */
function goTo(field: string): void {
  const section = document.getElementById(sectionId(sectionOf(field)));
  section?.scrollIntoView({ block: "start" });
  const place = section?.querySelector(`[data-field="${field}"]`);
  const control = place?.querySelector<HTMLElement>("input") ?? place?.querySelector<HTMLElement>("button");
  if (control) control.focus();
  else section?.focus({ preventScroll: true });
}

/** How complete the profile is, and what the next field is good for. */
export function CompletenessCard() {
  const { score, missing } = useEditor().profile.completeness;
  return (
    <Card
      title="What would help"
      actions={<span className="text-sm text-ink-faint tabular">{formatShare(score / 100)} complete</span>}
    >
      <Meter value={score / 100} />
      {missing.length === 0 ? (
        <p className="mt-4 text-ink-soft">Nothing is missing that would change your matches.</p>
      ) : (
        <ul className="-mx-2 mt-3 grid gap-1">
          {missing.slice(0, shown).map(({ field, why, gain, effect }) => (
            <li key={field}>
              <button
                type="button"
                onClick={() => goTo(field)}
                className="w-full rounded-control px-2 py-1.5 text-left hover:bg-hover"
              >
                <span className="flex items-baseline justify-between gap-3">
                  <span className="font-medium">{missingWords(field)}</span>
                  <span className="shrink-0 text-xs text-ink-faint tabular">+{gain} %</span>
                </span>
                <span className="block text-sm text-pretty text-ink-faint">
                  {effect ? `${why} ${effect}` : why}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
