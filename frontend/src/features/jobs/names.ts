/** The English name of a country or language; what is no code is a name already. */
export function nameOf(type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames("en", { type, fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(parts);
}

/** "US,CA" is "United States or Canada"; "EMEA" stays as it is. */
export function scopeWord(scope: string): string {
  const parts = scope
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return listed(parts.map((part) => (/^[A-Z]{2}$/.test(part) ? nameOf("region", part) : part)));
}
