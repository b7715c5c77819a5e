import { z } from "zod";

export const taskFilters = ["all", "running", "done", "problems"] as const;
export type TaskFilter = (typeof taskFilters)[number];

/** What the tasks page keeps in its address. */
export const taskSearch = z.object({ show: z.enum(taskFilters).optional().catch(undefined) });
