import type { ConsentBasis } from "./types";

/** What is recorded beside a CV. */
export interface Consent {
  wording: string;
  basis: ConsentBasis;
  source: string;
  /** A day, `YYYY-MM-DD`. */
  on: string;
}

export type ConsentErrors = Partial<Record<"wording" | "source" | "on", string>>;

/** What still has to be said before CVs can be taken. */
export function missingIn({ wording, source, on }: Consent, today: string): ConsentErrors {
  return {
    ...(wording.trim().length < 3 && { wording: "Write in a few words what they agreed to." }),
    ...(source.trim().length < 2 && { source: "Say where one finds it: a form, an e-mail, a letter." }),
    ...((!on || on > today) && { on: "Name the day, today or before." }),
  };
}

/** CVs with the consent that covers them, as the server takes them. */
export function formOf(files: readonly File[], { wording, basis, source, on }: Consent): FormData {
  const form = new FormData();
  form.append("consent", "true");
  form.append("consent_wording", wording.trim());
  form.append("consent_basis", basis);
  form.append("consent_source", source.trim());
  form.append("consent_given_at", `${on}T00:00:00Z`);
  for (const file of files) form.append("file", file);
  return form;
}
