/** Where to go after signing in: a path of this dashboard, never another site. */
export function nextPath(next: string | undefined): string {
  if (!next || !URL.canParse(next, location.origin)) return "/";
  const url = new URL(next, location.origin);
  if (url.origin !== location.origin || !next.startsWith("/") || next.startsWith("//")) return "/";
  return url.pathname + url.search + url.hash;
}
