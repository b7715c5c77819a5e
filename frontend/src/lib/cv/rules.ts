import type { FileRules } from "../file-rules";

/** What the server takes as a CV. */
export const cvRules: FileRules = { extensions: ["pdf", "docx", "txt", "md"], maxBytes: 10_000_000 };

export const cvHint = "PDF, DOCX, TXT or MD, up to 10 MB";

/** Text somebody pasted, as the file it would have been. */
export function pastedFile(text: string): File {
  return new File([text], "Pasted text.txt", { type: "text/plain" });
}
