const scheme = /^https?:\/\//i;
// "jobs.example.com/1", pasted without its scheme; "e.g. this" and "node.js" are none.
const bareAddress = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?\/\S*$|^www\.\S+\.\S+$/u;

/** The address a pasted line is, with its scheme; null where it is something else. */
export function addressIn(pasted: string): string | null {
  const line = pasted.trim().replace(/^<(.*)>$/, "$1");
  if (!line || /\s/.test(line)) return null;
  if (scheme.test(line)) return line;
  return bareAddress.test(line) ? `https://${line}` : null;
}
