import { Badge } from "@/components/ui/badge";
import { certificationFields } from "../entry-fields";
import { exactDate, standingOf } from "../expiry";
import type { CertificationEntry as Held } from "../types";
import { useEditor } from "../use-editor";
import { EntryRow } from "./entry-row";
import { EntrySection } from "./entry-section";

function Standing({ held }: { held: Held }) {
  const standing = standingOf(held);
  return standing && <Badge tone={standing.tone}>{standing.words}</Badge>;
}

function detailsOf({ issuer, jurisdiction, multistate, number, issued_on: given }: Held): string {
  const parts = [
    issuer,
    jurisdiction && `valid in ${jurisdiction}`,
    multistate && "multistate",
    number && `no. ${number}`,
    given && `given ${exactDate(given)}`,
  ];
  return parts.filter(Boolean).join(" · ");
}

const blank: Held = { name: "" };

/** Licences and certificates: who gave them, where they hold, and whether they are good today. */
export function CredentialsSection() {
  const { profile } = useEditor();
  return (
    <EntrySection<Held>
      field="certifications"
      title="Licences and certificates"
      noun="licence or certificate"
      entries={profile.certifications}
      fields={certificationFields}
      blank={blank}
      empty="None yet. Jobs that demand a licence tell you whether yours fits."
      nameOf={(entry) => entry.name}
      view={(entry, onEdit) => (
        <EntryRow
          title={entry.name}
          aside={<Standing held={entry} />}
          editLabel={`Edit ${entry.name}`}
          onEdit={onEdit}
        >
          <p className="text-ink-soft empty:hidden">{detailsOf(entry)}</p>
          {!entry.expires_on && entry.type && (
            <button
              type="button"
              onClick={onEdit}
              className="text-sm text-ink-faint underline decoration-line-strong underline-offset-2 hover:text-ink"
            >
              Say until when it is valid
            </button>
          )}
        </EntryRow>
      )}
    />
  );
}
