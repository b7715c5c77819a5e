/** The server's own rules, so that a field says at once what would be refused. */

export function emailProblem(text: string): string | undefined {
  return /^[^\s@]+@[^\s@]+$/.test(text) ? undefined : "This does not look like an e-mail address yet";
}

export function phoneProblem(text: string): string | undefined {
  return text.length < 3 || text.length > 60 ? "Use 3 to 60 characters" : undefined;
}

export function linkProblem(text: string): string | undefined {
  const link = /^(?:https?:\/\/)?[^\s/:@.]+(?:\.[^\s/:@.]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/i;
  return link.test(text) ? undefined : "This is not a web address";
}

/** A date of a life: "2019" or "2019-03". */
export function lifeDateProblem(text: string): string | undefined {
  return /^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(text) ? undefined : "Write it as 2019-03 or 2019";
}

/** The last day of a licence, as exactly as it is known. */
export function expiryProblem(text: string): string | undefined {
  return /^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)
    ? undefined
    : "Write it as 2027-04-30, 2027-04 or 2027";
}

/** Whether an end lies before its start, as exactly as both are known. */
export function spanProblem(start: string, end: string): string | undefined {
  if (!start || !end) return undefined;
  return end < start.slice(0, end.length) ? "The end lies before the start" : undefined;
}

export function lengthProblem(most: number) {
  return (text: string) => (text.length > most ? `Use at most ${most} characters` : undefined);
}
