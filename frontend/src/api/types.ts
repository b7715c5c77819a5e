import type { components } from "./generated/schema";

/** A shape of the API by its name: `Schema<"TaskOut">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
