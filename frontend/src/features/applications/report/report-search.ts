import { z } from "zod";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((value) => !Number.isNaN(Date.parse(value)))
  .optional()
  .catch(undefined);

/** What the report keeps in its address: its days, its language, whether people are named. */
export const reportSearch = z.object({
  from: day,
  to: day,
  language: z.enum(["en", "de"]).optional().catch(undefined),
  contacts: z.coerce.boolean().optional().catch(undefined),
});

export type ReportSearch = z.infer<typeof reportSearch>;
