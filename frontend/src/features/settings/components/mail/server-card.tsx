import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PasswordInput } from "@/components/ui/password-input";
import { Select } from "@/components/ui/select";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useForgetServer, useKeepServer, type MailServer } from "../../queries/mail";

type Security = Schema<"MailSecurity">;

const securities: { value: Security; label: string }[] = [
  { value: "starttls", label: "STARTTLS (port 587)" },
  { value: "tls", label: "TLS (port 465)" },
  { value: "none", label: "None (your own network only)" },
];
const ports: Record<Security, string> = { starttls: "587", tls: "465", none: "25" };

interface Draft {
  host: string;
  port: string;
  security: Security;
  username: string;
  password: string;
  sender: string;
}

const says: Record<MailServer["source"], string> = {
  environment:
    "It is set in the environment (SMTP_URL), which comes first. Change it there, then start again.",
  admin: "Entered here; its password is kept encrypted and never shown.",
  caught: "None is set. In development, mail is caught below in place of being sent.",
  none: "None is set, so no mail is sent and nobody can be told by e-mail.",
};

/** The mail server: shown where the environment sets it, entered here otherwise. */
export function ServerCard({ server }: { server: MailServer }) {
  return (
    <Card title="Mail server" description={says[server.source]}>
      {server.source === "environment" ? <Fixed server={server} /> : <ServerForm server={server} />}
    </Card>
  );
}

function Fixed({ server }: { server: MailServer }) {
  const rows = [
    ["Server", `${server.host ?? ""}:${server.port ?? ""}`],
    ["Encryption", securities.find(({ value }) => value === server.security)?.label ?? ""],
    ["User name", server.username ?? "none"],
    ["From", server.sender],
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function draftOf(server: MailServer): Draft {
  return {
    host: server.host ?? "",
    port: String(server.port ?? 587),
    security: server.security ?? "starttls",
    username: server.username ?? "",
    password: "",
    sender: server.sender,
  };
}

function ServerForm({ server }: { server: MailServer }) {
  const keep = useKeepServer(server);
  const forget = useForgetServer();
  const form = useForm<Draft>({ defaultValues: draftOf(server) });
  const security = useWatch({ control: form.control, name: "security" });
  const submit = form.handleSubmit((draft) =>
    keep.mutate(
      {
        host: draft.host,
        port: Number(draft.port),
        security: draft.security,
        username: draft.username || null,
        password: draft.password || null,
        sender: draft.sender || null,
      },
      {
        onSuccess: () =>
          toast({ title: "The mail server is kept", detail: "Send a test to see whether it works." }),
      },
    ),
  );
  const problem = keep.isError ? asProblem(keep.error) : null;
  const errorOf = (name: keyof Draft) => problem?.forField(name);
  const chooseSecurity = (next: Security) => {
    if (Object.values(ports).includes(form.getValues("port"))) form.setValue("port", ports[next]);
    form.setValue("security", next);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      {problem?.errors.length === 0 && (
        <Notice tone="danger" live>
          {problem.message}
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_6rem]">
        <Field label="Server" required error={errorOf("host")}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              placeholder="smtp.example.org"
              {...form.register("host")}
            />
          )}
        </Field>
        <Field label="Port" required error={errorOf("port")}>
          {(control) => <Input {...control} inputMode="numeric" {...form.register("port")} />}
        </Field>
      </div>
      <Field label="Encryption" required>
        {({ id, "aria-describedby": describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            className="sm:max-w-72"
            value={security}
            options={securities}
            onValueChange={chooseSecurity}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="User name" error={errorOf("username")}>
          {(control) => <Input {...control} autoComplete="off" {...form.register("username")} />}
        </Field>
        <Field
          label="Password"
          error={errorOf("password")}
          hint={server.has_password ? "One is kept. Type another to replace it." : undefined}
        >
          {(control) => (
            <PasswordInput {...control} autoComplete="new-password" {...form.register("password")} />
          )}
        </Field>
      </div>
      <Field
        label="From"
        required
        error={errorOf("sender")}
        hint="An address this server may send from: Career Agent <alerts@example.org>"
      >
        {(control) => <Input {...control} autoComplete="off" {...form.register("sender")} />}
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        {server.source === "admin" && (
          <Button variant="quiet" loading={forget.isPending} onClick={() => forget.mutate()}>
            Forget this server
          </Button>
        )}
        <Button type="submit" variant="primary" loading={keep.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
