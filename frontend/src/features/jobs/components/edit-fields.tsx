import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { remoteWords } from "@/lib/jobs/place";
import { employmentOptions, seniorityOptions } from "@/lib/jobs/words";
import type { FormProblems, JobForm, Period } from "../edit-fields";
import { remotes } from "../search-params";

interface EditFieldsProps {
  form: JobForm;
  problems: FormProblems;
  onChange: (change: Partial<JobForm>) => void;
}

const notSaid = { value: "none", label: "Not said" } as const;
const remoteOptions = remotes.map((value) => ({ value, label: remoteWords[value] }));
const periods: readonly { value: Period; label: string }[] = [
  { value: "year", label: "A year" },
  { value: "month", label: "A month" },
  { value: "day", label: "A day" },
  { value: "hour", label: "An hour" },
];

interface LineProps extends EditFieldsProps {
  name: "title" | "company" | "location" | "payMin" | "payMax" | "currency";
  label: string;
  required?: boolean;
  hint?: string;
  maxLength: number;
}

function Line({ name, label, required = false, hint, maxLength, form, problems, onChange }: LineProps) {
  return (
    <Field
      label={label}
      required={required}
      unmarked
      hint={hint}
      error={problems[name]}
      className="content-start"
    >
      {(control) => (
        <Input
          {...control}
          maxLength={maxLength}
          value={form[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

function Choices({ form, onChange }: EditFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field label="Where you work" unmarked>
        {(control) => (
          <Select
            {...control}
            value={form.remote}
            options={remoteOptions}
            onValueChange={(remote) => onChange({ remote })}
          />
        )}
      </Field>
      <Field label="Employment" unmarked>
        {(control) => (
          <Select
            {...control}
            value={form.employment_type}
            options={[notSaid, ...employmentOptions]}
            onValueChange={(employment_type) => onChange({ employment_type })}
          />
        )}
      </Field>
      <Field label="Level" unmarked>
        {(control) => (
          <Select
            {...control}
            value={form.seniority}
            options={[notSaid, ...seniorityOptions]}
            onValueChange={(seniority) => onChange({ seniority })}
          />
        )}
      </Field>
    </div>
  );
}

function PayFields(props: EditFieldsProps) {
  const { form, onChange } = props;
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Pay, as the employer states it</legend>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Line {...props} name="payMin" label="At least" maxLength={15} />
        <Line {...props} name="payMax" label="At most" maxLength={15} />
        <Line {...props} name="currency" label="Currency" maxLength={3} />
        <Field label="For" unmarked className="content-start">
          {(control) => (
            <Select
              {...control}
              value={form.period}
              options={periods}
              onValueChange={(period) => onChange({ period })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}

/** The fields of a job that a person may put right. */
export function EditFields(props: EditFieldsProps) {
  const { form, problems, onChange } = props;
  return (
    <>
      <Line {...props} name="title" label="Title" required maxLength={300} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Line {...props} name="company" label="Company" required maxLength={300} />
        <Line {...props} name="location" label="Place" maxLength={500} />
      </div>
      <Choices {...props} />
      <PayFields {...props} />
      <Field label="Text" required unmarked error={problems.description_text}>
        {(control) => (
          <Textarea
            {...control}
            rows={10}
            maxLength={200_000}
            className="max-h-96"
            value={form.description_text}
            onChange={(event) => onChange({ description_text: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
