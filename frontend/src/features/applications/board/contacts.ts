import type { Contact } from "./types";

/** The list with one person changed, added (`"new"`), or taken away (null). */
export function contactsWith(
  contacts: readonly Contact[],
  at: number | "new",
  contact: Contact | null,
): Contact[] {
  if (at === "new") return contact ? [...contacts, contact] : [...contacts];
  return contact ? contacts.with(at, contact) : contacts.toSpliced(at, 1);
}
