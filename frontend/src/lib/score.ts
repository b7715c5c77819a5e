export const bands = ["poor", "fair", "good", "great", "excellent"] as const;
export type Band = (typeof bands)[number];

/** The word for a score of 0-100: poor < 40 <= fair < 55 <= good < 70 <= great < 85 <= excellent. */
export function bandOf(score: number): Band {
  if (score < 40) return "poor";
  if (score < 55) return "fair";
  if (score < 70) return "good";
  return score < 85 ? "great" : "excellent";
}
