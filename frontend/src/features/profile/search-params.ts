import { z } from "zod";

/** The fact to begin the check with, by its path. */
export const reviewSearch = z.object({ fact: z.string().optional().catch(undefined) });
