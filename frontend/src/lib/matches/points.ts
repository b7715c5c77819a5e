import type { Schema } from "@/api/types";

/** What a factor gives of the 100 points and what it could give, to a tenth; null where it did not judge. */
export function pointsOf({
  score,
  weight,
}: Pick<Schema<"FactorOut">, "score" | "weight">): { earned: number; possible: number } | null {
  if (score === null) return null;
  const tenths = (share: number) => Math.round(share * 1000) / 10;
  return { earned: tenths(weight * score), possible: tenths(weight) };
}
