import { z } from "zod";

/** What the usage page keeps in its address. */
export const usageSearch = z.object({ show: z.enum(["calls", "credits"]).optional().catch(undefined) });

/** The span of the instance's figures, in days. */
export const instanceSearch = z.object({
  days: z
    .union([z.literal(7), z.literal(30), z.literal(90)])
    .optional()
    .catch(undefined),
});
