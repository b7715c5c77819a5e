import { Mail, Pencil, Phone, Trash2, UserPlus } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { textLink } from "@/components/ui/text-link";
import { cn } from "@/lib/cn";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { contactsWith } from "../../contacts";
import type { Card, Contact } from "../../types";
import { Conflict, useCardEdit } from "../../use-card-edit";
import { CardSection, Nothing, sheet } from "./card-section";

/** Whom one talks to about this job. */
export function ContactsSection({ card }: { card: Card }) {
  const [editing, setEditing] = useState<number | "new" | null>(null);
  const edit = useCardEdit(card.id);
  const keep = (contacts: Contact[]) =>
    edit.mutate(
      { patch: { contacts }, base: card },
      {
        onError: (error) =>
          toast({ title: "The list was not kept", detail: asProblem(error).message, tone: "danger" }),
      },
    );
  const remove = (at: number) => {
    const before = card.contacts;
    keep(contactsWith(before, at, null));
    toast({ title: "Contact removed", detail: before[at]?.name ?? "", undo: () => keep(before) });
  };
  return (
    <CardSection
      title="People"
      action={
        <Button size="sm" onClick={() => setEditing("new")}>
          <UserPlus aria-hidden className="size-3.5" /> Add a person
        </Button>
      }
    >
      {card.contacts.length === 0 ? (
        <Nothing>Nobody yet: the recruiter, whoever interviews you, a friend inside.</Nothing>
      ) : (
        <ul className={cn(sheet, "divide-y")}>
          {card.contacts.map((contact, at) => (
            <li key={`${contact.name}-${at}`} className="flex items-start gap-3 px-4 py-2.5">
              <Avatar name={contact.name} className="mt-0.5" />
              <div className="grid min-w-0 flex-1">
                <span className="font-medium break-words">
                  {contact.name}
                  {contact.role && <span className="font-normal text-ink-soft"> · {contact.role}</span>}
                </span>
                <span className="flex flex-wrap gap-x-4 text-sm">
                  {contact.email && (
                    <a
                      href={`mailto:${contact.email}`}
                      className={cn(textLink, "inline-flex items-center gap-1")}
                    >
                      <Mail aria-hidden className="size-3.5" /> {contact.email}
                    </a>
                  )}
                  {contact.phone && (
                    <a
                      href={`tel:${contact.phone}`}
                      className={cn(textLink, "inline-flex items-center gap-1")}
                    >
                      <Phone aria-hidden className="size-3.5" /> {contact.phone}
                    </a>
                  )}
                </span>
                {contact.note && (
                  <span className="text-sm whitespace-pre-line text-ink-soft">{contact.note}</span>
                )}
              </div>
              <span className="-my-1 -mr-2 flex shrink-0">
                <IconButton
                  icon={Pencil}
                  label={`Change ${contact.name}`}
                  size="sm"
                  onClick={() => setEditing(at)}
                />
                <IconButton
                  icon={Trash2}
                  label={`Remove ${contact.name}`}
                  size="sm"
                  onClick={() => remove(at)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {editing !== null && <ContactDialog card={card} at={editing} onClose={() => setEditing(null)} />}
    </CardSection>
  );
}

const fields = [
  { name: "name", label: "Name", type: "text" },
  { name: "role", label: "Role", type: "text" },
  { name: "email", label: "E-mail", type: "email" },
  { name: "phone", label: "Phone", type: "tel" },
  { name: "note", label: "Note", type: "text" },
] as const;

type Texts = Record<(typeof fields)[number]["name"], string>;

function ContactDialog({ card, at, onClose }: { card: Card; at: number | "new"; onClose: () => void }) {
  const [base] = useState(card);
  const before = at === "new" ? undefined : base.contacts[at];
  const [texts, setTexts] = useState<Texts>({
    name: before?.name ?? "",
    role: before?.role ?? "",
    email: before?.email ?? "",
    phone: before?.phone ?? "",
    note: before?.note ?? "",
  });
  const [tried, setTried] = useState(false);
  const edit = useCardEdit(card.id);
  const conflict = edit.error instanceof Conflict ? edit.error.present : null;
  const submit = () => {
    setTried(true);
    if (texts.name.trim() === "" || edit.isPending) return;
    const contact = Object.fromEntries(
      fields.map(({ name }) => [name, texts[name].trim() || null]),
    ) as unknown as Contact;
    const from = conflict ?? base;
    // After a change elsewhere the places may be others: the same person is found by name, or added.
    const place = conflict && before ? from.contacts.findIndex(({ name }) => name === before.name) : at;
    const contacts = contactsWith(from.contacts, place === -1 ? "new" : place, contact);
    edit.mutate({ patch: { contacts }, base: from }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={before ? `Change ${before.name}` : "Add a person"}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {fields.map(({ name, label, type }) => (
          <Field
            key={name}
            label={label}
            required={name === "name"}
            error={name === "name" && tried && texts.name.trim() === "" ? "Give a name" : undefined}
          >
            {(control) => (
              <Input
                {...control}
                type={type}
                maxLength={200}
                autoComplete="off"
                value={texts[name]}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setTexts((held) => ({ ...held, [name]: value }));
                }}
              />
            )}
          </Field>
        ))}
        {edit.error && (
          <Notice tone={conflict ? "partial" : "danger"} live>
            {conflict
              ? "The people of this card were changed in another window. Save again to add yours to them."
              : asProblem(edit.error).message}
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={edit.isPending}>
            {before ? "Save" : "Add"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
