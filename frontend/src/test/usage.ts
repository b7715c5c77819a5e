import type { Schema } from "@/api/types";

/** The usage of somebody on an instance without a model. */
export function aUsage(fields: Partial<Schema<"UsageOut">> = {}): Schema<"UsageOut"> {
  return {
    credits: 1_000,
    credits_held: 0,
    credits_monthly: 1_000,
    refill_on: "2026-12-01",
    spent: 0,
    limits: { call: 0.5, person_day: 2, person_month: 20 },
    windows: [],
    warnings: [],
    cache: { hits: 0, misses: 0, saved: 0 },
    months: [],
    previews: [],
    engine: "none",
    host: null,
    free: false,
    model_names: [],
    models: null,
    problem: null,
    ...fields,
  };
}

/** The same where Anthropic answers and something was asked. */
export function aPaidUsage(fields: Partial<Schema<"UsageOut">> = {}): Schema<"UsageOut"> {
  return aUsage({
    credits: 812,
    spent: 0.19,
    windows: [
      { limit: "person_day", spent: 0.12, held: 0, cap: 2, share: 0.06, ends_at: "2026-12-01T00:00:00Z" },
      { limit: "person_month", spent: 0.19, held: 0, cap: 20, share: 0.01, ends_at: "2026-12-01T00:00:00Z" },
    ],
    cache: { hits: 3, misses: 9, saved: 0.05 },
    months: [{ month: "2026-11", calls: 9, spent: 0.19, credits: 188 }],
    previews: [{ prompt: "cover_letter", calls: 4, cost: 0.021, credits: 21 }],
    engine: "anthropic",
    host: "api.anthropic.com",
    model_names: ["claude-haiku-5-5", "claude-sonnet-5-5"],
    models: { extraction: "claude-haiku-5-5", writing: "claude-sonnet-5-5" },
    ...fields,
  });
}

/** Everybody's usage, as an admin sees it. */
export function anInstance(fields: Partial<Schema<"AdminUsageOut">> = {}): Schema<"AdminUsageOut"> {
  const limits = { call: 0.5, person_day: 2, person_month: 20, day: 10, month: 100 };
  const group = {
    name: "cover_letter/1",
    calls: 4,
    failed: 0,
    spent: 0.08,
    credits: 84,
    input_tokens: 9_000,
    output_tokens: 2_400,
    cached_share: 0.4,
    seconds: 6.2,
  };
  return {
    limits,
    ceilings: limits,
    credits: { start: 1_000, monthly: 1_000 },
    windows: [{ limit: "day", spent: 0.12, held: 0, cap: 10, share: 0.012, ends_at: "2026-12-01T00:00:00Z" }],
    warnings: [],
    days: 30,
    spent: 0.19,
    open_calls: 0,
    lost: 0,
    by_day: [{ day: "2026-11-30", spent: 0.19 }],
    by_person: [{ ...group, name: "", user_id: null }],
    by_prompt: [group],
    by_model: [{ ...group, name: "claude-sonnet-5-5" }],
    by_subject: [{ ...group, name: "persona:p1" }],
    cache: [{ kind: "cover_letter", hits: 3, misses: 4, hit_rate: 0.43, saved: 0.05 }],
    cache_hit_rate: 0.43,
    cache_saved: 0.05,
    engine: "anthropic",
    model_names: ["claude-sonnet-5-5"],
    problem: null,
    ...fields,
  };
}
