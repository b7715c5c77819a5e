import { formatShare } from "@/lib/format";

export interface Step {
  value: number;
  /** "24% of the step before"; empty at the first step, and where nobody came before. */
  words: string;
}

/** What share of each step came to the next. */
export function stepsOf(values: readonly (number | null)[]): Step[] {
  return values.map((value, index) => {
    const before = index > 0 ? (values[index - 1] ?? 0) : 0;
    return {
      value: value ?? 0,
      words: before > 0 ? `${formatShare((value ?? 0) / before)} of the step before` : "",
    };
  });
}
