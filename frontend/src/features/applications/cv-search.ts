import { z } from "zod";

/** What of the tailored CV's page stands in the address. */
export const cvSearch = z.object({
  /** An earlier one; without it the newest. */
  cv: z.string().optional().catch(undefined),
  view: z.enum(["changes", "sent"]).optional().catch(undefined),
});

export type CvSearch = z.infer<typeof cvSearch>;
