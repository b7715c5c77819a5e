import { z } from "zod";

const schema = z.object({
  /** Where the API is when it is not the server that sent this page. */
  VITE_API_URL: z.union([z.literal(""), z.url()]).default(""),
});

const parsed = schema.safeParse(import.meta.env);
if (!parsed.success) throw new Error(`The build's settings are wrong:\n${z.prettifyError(parsed.error)}`);

export const apiUrl = parsed.data.VITE_API_URL.replace(/\/$/, "");
