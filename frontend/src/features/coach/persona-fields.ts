import { z } from "zod";
import type { Persona, PersonaIn } from "./types";

/** A persona as its form holds it. */
export const personaFields = z.object({
  name: z.string().trim().min(1, "Give it a name.").max(100),
  brief: z.string().trim().min(1, "Say in a sentence who speaks.").max(2_000),
  temperament: z.string().trim().max(200),
  greeting: z.string().trim().max(600),
  length: z.enum(["short", "medium", "long"]),
  shared: z.boolean(),
});

export type PersonaFields = z.infer<typeof personaFields>;

/** The form of a persona; a copy is private and has a name of its own. */
export function fieldsOf(from: Persona | undefined, isNew: boolean): PersonaFields {
  return {
    name: from ? (isNew ? `${from.name}, my way` : from.name) : "",
    brief: from?.brief ?? "",
    temperament: from?.temperament ?? "",
    greeting: from?.greeting ?? "",
    length: from?.settings.reply_length ?? "medium",
    shared: !isNew && from?.visibility === "public",
  };
}

/** What is sent; a setting the form does not show is kept. */
export function personaOf(fields: PersonaFields, from: Persona | undefined): PersonaIn {
  const { length, shared, ...words } = fields;
  return {
    ...words,
    visibility: shared ? "public" : "private",
    settings: { temperature: from?.settings.temperature ?? null, reply_length: length },
  };
}
