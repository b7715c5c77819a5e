/** Whether two values of a card say the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/**
 * The fields of a change that somebody else changed too, and otherwise: `base` is what the person started from,
 * `present` what the server has now. Fields nobody else touched are no conflict.
 */
export function conflicting<T extends object>(patch: Partial<T>, base: T, present: T): (keyof T)[] {
  const names = Object.keys(patch) as (keyof T)[];
  return names.filter((name) => !same(base[name], present[name]) && !same(patch[name], present[name]));
}
