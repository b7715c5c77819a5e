import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { asProblem } from "@/lib/problem";
import { fieldsOf, personaFields, personaOf, type PersonaFields } from "../../persona-fields";
import { useKeepPersona } from "../../persona-queries";
import type { Persona } from "../../types";

interface PersonaDialogProps {
  open: boolean;
  /** The persona to change; null for a new one. */
  of: Persona | null;
  /** Whose words it begins with. */
  from: Persona | undefined;
  onClose: () => void;
}

const lengths = [
  { value: "short", label: "Short" },
  { value: "medium", label: "Medium" },
  { value: "long", label: "Long" },
] as const;

/** Makes a persona, or changes one. */
export function PersonaDialog({ open, of, from, onClose }: PersonaDialogProps) {
  const title = of ? `Change ${of.name}` : from ? `A copy of ${from.name}` : "New persona";
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={
        of ? "Conversations that have begun keep it as it was." : "Only you see it until you share it."
      }
    >
      {open && <Form of={of} from={from} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ of, from, onClose }: Omit<PersonaDialogProps, "open">) {
  const keep = useKeepPersona();
  const form = useForm<PersonaFields>({
    resolver: zodResolver(personaFields),
    defaultValues: fieldsOf(from, of === null),
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit((values) =>
    keep.mutate({ of, fields: personaOf(values, from) }, { onSuccess: onClose }),
  );
  const problem = keep.error ? asProblem(keep.error) : null;
  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void submit(event)}>
      {problem && (
        <Notice tone="partial" live>
          {problem.status === 412
            ? "It was changed elsewhere in the meantime. Close this, and change it as it is now."
            : problem.message}
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" required error={errors.name?.message ?? problem?.forField("name")}>
          {(control) => <Input maxLength={100} {...control} {...form.register("name")} />}
        </Field>
        <Field label="Temperament" error={errors.temperament?.message}>
          {(control) => (
            <Input
              maxLength={200}
              placeholder="Warm, patient, plain-spoken"
              {...control}
              {...form.register("temperament")}
            />
          )}
        </Field>
      </div>
      <Field
        label="Brief"
        required
        error={errors.brief?.message ?? problem?.forField("brief")}
        hint="Who speaks, and what they are good for. It describes them; it gives no orders."
      >
        {(control) => (
          <Textarea
            rows={4}
            maxLength={2000}
            placeholder="A head of nursing who has hired for twenty years. Asks about safety first."
            {...control}
            {...form.register("brief")}
          />
        )}
      </Field>
      <Field label="How they begin" error={errors.greeting?.message}>
        {(control) => (
          <Textarea
            rows={2}
            maxLength={600}
            className="min-h-16"
            placeholder="Good to see you. What brings you here?"
            {...control}
            {...form.register("greeting")}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span aria-hidden className="font-medium">
          How much they say at once
        </span>
        <Controller
          control={form.control}
          name="length"
          render={({ field }) => (
            <Segmented
              label="How much they say at once"
              value={field.value}
              options={lengths}
              onValueChange={field.onChange}
            />
          )}
        />
      </div>
      <Controller
        control={form.control}
        name="shared"
        render={({ field }) => (
          <Switch
            label="Share it with everybody here"
            hint="They can talk to it and copy it. What they say stays theirs."
            checked={field.value}
            onCheckedChange={field.onChange}
          />
        )}
      />
      <div className="flex justify-end gap-2 pt-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={keep.isPending}>
          {of ? "Keep the change" : "Make it"}
        </Button>
      </div>
    </form>
  );
}
