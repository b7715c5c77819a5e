import type { FileRules } from "../file-rules";

const documents = ["pdf", "docx", "odt", "rtf", "txt", "md"] as const;
const exports = ["json", "zip"] as const;
const mega = 1_000_000;

/** What the server takes as a CV, and what it imports: a JSON Resume, the zip that LinkedIn hands out. */
export const cvRules: FileRules = {
  extensions: [...documents, ...exports],
  maxBytes: 10 * mega,
};

export const exportRules: FileRules = { ...cvRules, extensions: exports };

export const cvHint = "PDF, DOCX, ODT, RTF, TXT or MD, up to 10 MB";

/** Where a file goes: read as a CV, or imported as data that are structured already. */
export type Way = "read" | "import";

export function wayOf(file: Pick<File, "name">): Way {
  const extension = file.name.split(".").at(-1)?.toLowerCase() ?? "";
  return (exports as readonly string[]).includes(extension) ? "import" : "read";
}

function isJsonObject(text: string): boolean {
  if (!text.trimStart().startsWith("{")) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

/** Text somebody pasted, as the file it would have been: a JSON Resume, or plain text. */
export function pastedFile(text: string): File {
  if (isJsonObject(text)) return new File([text], "Pasted resume.json", { type: "application/json" });
  return new File([text], "Pasted text.txt", { type: "text/plain" });
}
