import { useQuery } from "@tanstack/react-query";
import { RadioGroup } from "radix-ui";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { plural } from "@/lib/format";
import { templatesQuery } from "../../cv-queries";
import type { CvPaper, CvTemplate, TailoredCv } from "../../cv-types";
import type { CvEditor } from "../../use-cv-editor";
import { TemplatePreview } from "./template-preview";

const papers = [
  { value: "a4", label: "A4" },
  { value: "letter", label: "US Letter" },
] as const;

const names: Record<CvTemplate, string> = { plain: "Plain", classic: "Classic", compact: "Compact" };
const templates = ["plain", "classic", "compact"] as const;

function lengthOf({ pages }: TailoredCv): string {
  if (pages === null) return "Our fonts cannot show some of its characters: take the Word document.";
  return `It fills ${plural(pages, "page")}.`;
}

/** Template, paper and the line below the name. */
export function LookCard({ cv, editor }: { cv: TailoredCv; editor: CvEditor }) {
  const known = useQuery(templatesQuery).data ?? [];
  const about = known.find(({ slug }) => slug === cv.template)?.description;
  return (
    <Card title="Look" description={lengthOf(cv)}>
      <div className="grid gap-4">
        <RadioGroup.Root
          aria-label="Template"
          value={cv.template}
          onValueChange={(value) =>
            editor.change("Changed the template", {
              template: value as CvTemplate,
              reset: false,
              changes: [],
            })
          }
          className="grid grid-cols-3 gap-3"
        >
          {templates.map((slug) => (
            <RadioGroup.Item
              key={slug}
              value={slug}
              className="grid gap-1.5 rounded-control p-1.5 text-sm text-ink-soft ring-1 ring-transparent hover:bg-hover data-[state=checked]:bg-accent-soft data-[state=checked]:font-medium data-[state=checked]:text-accent-text data-[state=checked]:ring-accent"
            >
              <TemplatePreview template={slug} paper={cv.paper} />
              {names[slug]}
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
        {about && <p className="text-sm text-pretty text-ink-soft">{about}</p>}
        <Segmented<CvPaper>
          label="Paper"
          value={cv.paper}
          options={papers}
          onValueChange={(paper) => editor.change("Changed the paper", { paper, reset: false, changes: [] })}
        />
        <Headline cv={cv} editor={editor} />
      </div>
    </Card>
  );
}

function Headline({ cv, editor }: { cv: TailoredCv; editor: CvEditor }) {
  const { headline } = cv.contact;
  if (cv.headlines.length < 2 || !headline) return null;
  return (
    <Field label="Line below your name" unmarked hint={cv.headline_reason}>
      {(control) => (
        <Select
          {...control}
          value={headline}
          options={cv.headlines.map((value) => ({ value, label: value }))}
          onValueChange={(chosen) =>
            editor.change("Changed the headline", { headline: chosen, reset: false, changes: [] })
          }
        />
      )}
    </Field>
  );
}
