import { z } from "zod";

/** Which version of the letter is open; without one the newest. */
export const letterSearch = z.object({ version: z.uuid().optional().catch(undefined) });
