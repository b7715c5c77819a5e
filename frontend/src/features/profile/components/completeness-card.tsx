import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/progress";
import { formatShare } from "@/lib/format";
import { missingWords, sectionOf } from "../missing";
import { useEditor } from "../use-editor";
import { sectionId } from "./section";

const shown = 4;

function goTo(field: string): void {
  const section = document.getElementById(sectionId(sectionOf(field)));
  section?.scrollIntoView({ block: "start" });
  section?.focus({ preventScroll: true });
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
          {missing.slice(0, shown).map(({ field, why }) => (
            <li key={field}>
              <button
                type="button"
                onClick={() => goTo(field)}
                className="w-full rounded-control px-2 py-1.5 text-left hover:bg-hover"
              >
                <span className="block font-medium">{missingWords(field)}</span>
                <span className="block text-sm text-ink-faint">{why}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
