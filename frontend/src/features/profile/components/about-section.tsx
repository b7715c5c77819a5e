import type { ReactNode } from "react";
import { emailProblem, lengthProblem, linkProblem, phoneProblem } from "../checks";
import { useEditor } from "../use-editor";
import { InlineField } from "./inline-field";
import { ListField } from "./list-field";
import { Section } from "./section";

interface TextFieldProps {
  field: "full_name" | "headline" | "email" | "phone" | "location" | "summary";
  label: string;
  placeholder: string;
  check?: (value: string) => string | undefined;
  type?: "email" | "tel";
  multiline?: boolean;
}

function TextField({ field, label, check = lengthProblem(300), ...rest }: TextFieldProps) {
  const { profile, write, giveBack } = useEditor();
  const own = profile.active_cv !== null && profile.edited.includes(field);
  return (
    <div data-field={field}>
      <InlineField
        label={label}
        value={profile[field]}
        check={check}
        onSave={(value) => write(label, { [field]: value })}
        onGiveBack={own ? () => giveBack(label, field) : undefined}
        {...rest}
      />
    </div>
  );
}

function Years() {
  const { profile, write, giveBack } = useEditor();
  const years = profile.experience_years;
  const own = profile.active_cv !== null && profile.edited.includes("experience_years");
  return (
    <InlineField
      label="Years of work"
      value={years === null ? null : String(Math.round(years * 10) / 10)}
      placeholder="Counted from your positions"
      check={(text) =>
        Number(text) >= 0 && Number(text) <= 80 ? undefined : "Write a number of years, such as 9"
      }
      onSave={(value) => write("Years of work", { experience_years: value === null ? null : Number(value) })}
      onGiveBack={own ? () => giveBack("Years of work", "experience_years") : undefined}
    />
  );
}

function Links() {
  const { profile, write, giveBack } = useEditor();
  const own = profile.active_cv !== null && profile.edited.includes("links");
  return (
    <ListField
      label="Links"
      placeholder="Add a web address"
      values={profile.links}
      check={linkProblem}
      onGiveBack={own ? () => giveBack("Links", "links") : undefined}
      onChange={(links, said) => write("Links", { links }, said)}
    />
  );
}

function Group({ children }: { children: ReactNode }) {
  return <div className="grid gap-1">{children}</div>;
}

/** Who the person is and how to reach them. */
export function AboutSection() {
  return (
    <Section id="about" title="About you">
      <div className="grid gap-4">
        <Group>
          <TextField field="full_name" label="Name" placeholder="Add your name" />
          <TextField field="headline" label="Headline" placeholder="Add one line that says what you do" />
          <TextField
            field="summary"
            label="Summary"
            placeholder="Add a few sentences about your work"
            check={lengthProblem(10_000)}
            multiline
          />
          <Years />
        </Group>
        <Group>
          <TextField
            field="email"
            label="E-mail"
            placeholder="Add an address"
            type="email"
            check={emailProblem}
          />
          <TextField field="phone" label="Phone" placeholder="Add a number" type="tel" check={phoneProblem} />
          <TextField field="location" label="Where you live" placeholder="Add a town or country" />
        </Group>
        <Links />
      </div>
    </Section>
  );
}
