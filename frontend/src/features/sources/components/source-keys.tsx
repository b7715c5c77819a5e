import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Schema } from "@/api/types";
import type { Source } from "@/lib/sources/queries";
import { toast } from "@/lib/toasts";
import { useChangeSource } from "../queries";
import { changedSettings } from "../settings";

type Setting = Schema<"SettingOut">;

function hintFor({ secret, present, hint }: Setting): string | undefined {
  const kept = present
    ? "One is kept, and never shown. Type another to replace it."
    : "Kept encrypted, never shown.";
  return [hint, secret && kept].filter(Boolean).join(" ") || undefined;
}

/** The settings of a source: an account's key, a region, words to search for. */
export function SourceKeys({ source }: { source: Source }) {
  const change = useChangeSource(source);
  const values = Object.fromEntries(source.settings.map(({ name, value }) => [name, value ?? ""]));
  const form = useForm<Record<string, string>>({ values });
  const save = (settings: Record<string, string | null>) =>
    change.mutate(
      { settings },
      {
        onSuccess: () => {
          form.reset();
          toast({ title: "Saved", detail: "It counts from the next reading on." });
        },
      },
    );
  const submit = form.handleSubmit((typed) => save(changedSettings(source.settings, typed)));
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="grid items-start gap-4 sm:grid-cols-2"
    >
      {source.settings.map((setting) => (
        <Field
          key={setting.name}
          label={setting.label}
          required={setting.required}
          hint={hintFor(setting)}
          aside={
            setting.secret &&
            setting.present && (
              <Button variant="quiet" size="sm" onClick={() => save({ [setting.name]: null })}>
                Forget it
              </Button>
            )
          }
        >
          {(control) => (
            <Input
              {...control}
              type={setting.secret ? "password" : "text"}
              autoComplete="off"
              {...form.register(setting.name)}
            />
          )}
        </Field>
      ))}
      <Button type="submit" loading={change.isPending} className="w-fit sm:col-span-2">
        Save
      </Button>
    </form>
  );
}
