import { z } from "zod";
import { addressIn } from "@/lib/jobs/address";
import type { ImportRequest } from "@/lib/jobs/importing";

/** What the page of an import keeps in its address: the job's own address, and the work that reads it. */
export const importSearch = z.object({
  url: z.string().max(2_000).optional().catch(undefined),
  task: z.uuid().optional().catch(undefined),
});

/** What somebody has written into the import so far. */
export interface Draft {
  /** An address or a text: one field for both. */
  pasted: string;
  /** Where a text came from. */
  address: string;
  title: string;
  company: string;
  onlyMe: boolean;
  /** The text is to be pasted, whatever stands in the field. */
  asText: boolean;
}

export function emptyDraft(address = ""): Draft {
  return { pasted: address, address: "", title: "", company: "", onlyMe: false, asText: false };
}

export type Kind = "nothing" | "address" | "text";

export function kindOf({ pasted, asText }: Draft): Kind {
  if (!pasted.trim()) return asText ? "text" : "nothing";
  return addressIn(pasted) ? "address" : "text";
}

/** The same draft for the text of a page that could not be read: its address is kept. */
export function forText(draft: Draft, address: string): Draft {
  return { ...draft, pasted: "", address, asText: true };
}

/** A text whose first line is an address: people copy both at once. */
function split(pasted: string): { url: string | null; text: string } {
  const [first = "", ...rest] = pasted.trim().split("\n");
  const url = addressIn(first);
  const text = rest.join("\n").trim();
  return url && text ? { url, text } : { url: null, text: pasted.trim() };
}

/** What is asked of the server; null while there is nothing to ask. */
export function requestOf(draft: Draft): ImportRequest | null {
  const kind = kindOf(draft);
  if (!draft.pasted.trim()) return null;
  if (kind === "address") return { url: addressIn(draft.pasted), private: draft.onlyMe };
  const { url, text } = split(draft.pasted);
  const from = draft.address.trim() ? (addressIn(draft.address) ?? draft.address.trim()) : url;
  return {
    text,
    ...(from && { url: from }),
    ...(draft.title.trim() && { title: draft.title.trim() }),
    ...(draft.company.trim() && { company: draft.company.trim() }),
    private: draft.onlyMe,
  };
}
