import { formatBytes } from "./format";

export interface FileRules {
  /** Without the dot, lower case. */
  extensions: readonly string[];
  maxBytes: number;
}

export const oneAtATime = "One file at a time: send the one that is to be used.";

/** Why a file cannot be taken, in words; null where it can. */
export function refusalFor(file: File, rules: FileRules): string | null {
  const extension = file.name.split(".").at(-1)?.toLowerCase() ?? "";
  if (!rules.extensions.includes(extension)) {
    const accepted = rules.extensions.map((each) => each.toUpperCase()).join(", ");
    return `“${file.name}” is of a kind we cannot read. Use ${accepted}.`;
  }
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size > rules.maxBytes)
    return `“${file.name}” has ${formatBytes(file.size)}; the most we take is ${formatBytes(rules.maxBytes)}.`;
  return null;
}
