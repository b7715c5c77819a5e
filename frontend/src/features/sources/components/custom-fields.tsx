import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Controller, type UseFormReturn } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { mainFields, moreFields, type CustomForm } from "../custom";

interface PartProps {
  form: UseFormReturn<CustomForm>;
}

type TextName = Exclude<keyof CustomForm, "fields" | "complete">;

interface TextProps extends PartProps {
  name: TextName;
  label: string;
  hint?: string;
  placeholder?: string;
  required?: boolean;
  readOnly?: boolean;
}

function Text({ form, name, label, hint, placeholder, required, readOnly }: TextProps) {
  return (
    <Field
      label={label}
      unmarked
      hint={hint}
      error={form.formState.errors[name]?.message}
      {...(required && { required })}
    >
      {(control) => (
        <Input {...control} placeholder={placeholder} readOnly={readOnly} {...form.register(name)} />
      )}
    </Field>
  );
}

function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group rounded-control bg-sunken px-3 py-2">
      <summary className="flex cursor-pointer list-none items-center gap-2 rounded-control font-medium">
        <ChevronRight aria-hidden className="size-4 text-ink-faint group-open:rotate-90" />
        {title}
      </summary>
      <div className="grid items-start gap-4 pt-4 pb-2 sm:grid-cols-2">{children}</div>
    </details>
  );
}

/** Which address, and where in its answer the jobs stand. */
export function CustomWhere({ form, fixed }: PartProps & { fixed: boolean }) {
  return (
    <div className="grid gap-4">
      <Text
        form={form}
        name="url"
        label="Address that answers with JSON"
        placeholder="https://example.org/api/jobs"
        required
        readOnly={fixed}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Text
          form={form}
          name="label"
          label="Name"
          hint="What it is called here, and where a job names no company."
        />
        <Text
          form={form}
          name="items"
          label="Where the list of jobs stands"
          placeholder="data.jobs"
          hint="Leave it empty where the answer is the list itself."
        />
      </div>
    </div>
  );
}

interface PlaceProps extends PartProps {
  field: { name: string; label: string; example: string; needed?: boolean };
}

function Place({ form, field }: PlaceProps) {
  const { name, label, example, needed } = field;
  return (
    <Field
      label={label}
      unmarked
      {...(needed && { required: true })}
      error={form.formState.errors.fields?.[name]?.message}
    >
      {(control) => (
        <Input
          {...control}
          placeholder={example}
          className="font-mono text-sm"
          {...form.register(`fields.${name}`)}
        />
      )}
    </Field>
  );
}

/** Where the parts of a job stand in an entry of the list. */
export function CustomPlaces({ form }: PartProps) {
  return (
    <fieldset className="grid gap-4">
      <legend className="pb-1 text-lg font-semibold">Where each part of a job stands</legend>
      <p className="max-w-text text-sm text-pretty text-ink-faint">
        Name the path within a job, with dots: <code>salary.min</code>. Begin with an equals sign for words
        that are always the same: <code>=Acme</code>. Put paths in braces to make an address:{" "}
        <code>https://example.org/jobs/{"{id}"}</code>. Title and address are needed.
      </p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {mainFields.map((field) => (
          <Place key={field.name} form={form} field={field} />
        ))}
      </div>
      <More title="More parts: pay, remote, type">
        {moreFields.map((field) => (
          <Place key={field.name} form={form} field={field} />
        ))}
      </More>
    </fieldset>
  );
}

/** A secret header, pages, how often, and whether a missing job may be closed. */
export function CustomAccess({ form }: PartProps) {
  return (
    <More title="Access, pages and pace">
      <Text form={form} name="headerName" label="Header it asks for" placeholder="Authorization" />
      <Field
        label="Value of the header"
        unmarked
        hint="Kept encrypted, never shown."
        error={form.formState.errors.headerValue?.message}
      >
        {(control) => <PasswordInput {...control} autoComplete="off" {...form.register("headerValue")} />}
      </Field>
      <Text form={form} name="requests" label="Asked at most so many times" placeholder="12" />
      <Text form={form} name="minutes" label="In so many minutes" placeholder="60" />
      <Text form={form} name="pageParameter" label="Parameter that counts pages" placeholder="page" />
      <Text form={form} name="pageFirst" label="Number of the first page" placeholder="1" />
      <div className="sm:col-span-2">
        <Controller
          control={form.control}
          name="complete"
          render={({ field }) => (
            <Checkbox
              label="It always lists all open jobs: close those that are missing"
              checked={field.value}
              onCheckedChange={(checked) => field.onChange(checked === true)}
            />
          )}
        />
      </div>
    </More>
  );
}
