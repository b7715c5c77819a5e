import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PasswordInput } from "@/components/ui/password-input";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { useUser } from "@/lib/session/session";
import { useConnect, type Channel } from "../../queries/channels";
import { MadeSecret } from "./secret-dialog";

interface ChannelDialogProps {
  channel: Channel;
  onOpenChange: (open: boolean) => void;
}

function filledIn(channel: Channel, name: string, field: Schema<"ChannelField">): string {
  const kept = channel.address[name];
  return typeof kept === "string" ? kept : (field.default ?? "");
}

function hintFor(field: Schema<"ChannelField">, kept: boolean): string | undefined {
  const secret = kept
    ? "One is kept, and never shown. Type another to replace it."
    : "Kept encrypted, never shown.";
  return [field.description, field.writeOnly && secret].filter(Boolean).join(" ") || undefined;
}

/** The form of a channel, as its kind describes it. */
export function ChannelDialog({ channel, onOpenChange }: ChannelDialogProps) {
  const connect = useConnect(channel);
  const { email } = useUser();
  const [secret, setSecret] = useState<string | null>(null);
  // As it was when the dialog opened: it does not change its name once it is connected.
  const [known] = useState(channel.state !== null);
  const fields = Object.entries(channel.form.properties);
  const form = useForm<Record<string, string>>({
    defaultValues: Object.fromEntries(fields.map(([name, field]) => [name, filledIn(channel, name, field)])),
  });
  const submit = form.handleSubmit((typed) =>
    connect.mutate(typed, {
      onSuccess: (kept) => (kept.secret ? setSecret(kept.secret) : onOpenChange(false)),
      onError: (error) => {
        const problem = asProblem(error);
        for (const [name] of fields) {
          const message = problem.forField(name);
          if (message) form.setError(name, { message: sentence(message) }, { shouldFocus: true });
        }
      },
    }),
  );
  const problem = connect.isError ? asProblem(connect.error) : null;
  const named = fields.some(([name]) => problem?.forField(name));
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={known ? `Change ${channel.label}` : `Connect ${channel.label}`}
      description={channel.hint}
    >
      {secret ? (
        <MadeSecret secret={secret} onDone={() => onOpenChange(false)} />
      ) : (
        <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
          {problem && !named && (
            <Notice tone="danger" live>
              {problem.message}
            </Notice>
          )}
          {fields.map(([name, field]) => (
            <Field
              key={name}
              label={field.title}
              required={channel.form.required.includes(name) && !(field.writeOnly && known)}
              unmarked={channel.confirms}
              hint={hintFor(field, known)}
              error={form.formState.errors[name]?.message}
            >
              {(control) =>
                field.writeOnly ? (
                  <PasswordInput {...control} autoComplete="off" {...form.register(name)} />
                ) : (
                  <Input
                    {...control}
                    autoComplete="off"
                    spellCheck={false}
                    placeholder={channel.confirms ? email : field.examples?.[0]}
                    {...form.register(name)}
                  />
                )
              }
            </Field>
          ))}
          <div className="flex justify-end gap-2">
            <Button onClick={() => onOpenChange(false)}>Cancel</Button>
            <Button type="submit" variant="primary" loading={connect.isPending}>
              {channel.confirms ? "Send the link" : known ? "Save" : "Connect"}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
