import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { origin, page } from "./data";
import { aProfile } from "./profiles";
import { server } from "./server";

const market = `${origin}/api/v1/insights/market`;
const now = "2026-11-30T09:00:00Z";
const freshness = { counted_at: now, waiting: 3, newest_posted_at: now, last_seen_at: now };

export function aMarketItem(change: Partial<Schema<"MarketItem">> = {}): Schema<"MarketItem"> {
  return {
    id: "triage",
    name: "Triage",
    jobs: 120,
    share: 0.24,
    growth: 0.12,
    growth_reason: null,
    recent: 40,
    previous: 36,
    salary_median: 42_000,
    salary_p25: 38_000,
    salary_p75: 47_000,
    salary_lift: 0.08,
    salary_currency: "GBP",
    salary_period: "year",
    salary_n: 31,
    salary_reason: null,
    ...change,
  };
}

export function aBreakdownItem(change: Partial<Schema<"BreakdownItem">> = {}): Schema<"BreakdownItem"> {
  return {
    key: "nursing",
    name: "nursing",
    jobs: 200,
    share: 0.4,
    with_pay: 90,
    growth: null,
    growth_reason: "few_postings",
    recent: 10,
    previous: 9,
    ...change,
  };
}

export function aSkillMarket(change: Partial<Schema<"SkillMarket">> = {}): Schema<"SkillMarket"> {
  return {
    id: "triage",
    name: "Triage",
    jobs: 120,
    share: 0.24,
    postings: 500,
    growth: [{ days: 7, growth: null, reason: "few_postings", recent: 2, previous: 3 }],
    series: [{ start: "2026-11-23", jobs: 12, share: 0.2, complete: true }],
    together: [{ id: "care", name: "Patient care", jobs: 60, share: 0.5, lift: 2.1 }],
    families: [aBreakdownItem()],
    countries: [],
    seniorities: [],
    remote: [],
    pay: [],
    freshness,
    ...change,
  };
}

export function someAsking(change: Partial<Schema<"SkillCompanyPage">> = {}): Schema<"SkillCompanyPage"> {
  return { ...page([{ name: "Brightline", jobs: 9 }]), postings: 120, looked_at: null, freshness, ...change };
}

/** The market as the tests have it; answers what was asked of its skills. */
export function answerMarket(items = [aMarketItem()]): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  const counted = { freshness, looked_at: null, paid_looked_at: null };
  server.use(
    http.get(market, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      const postings = items.length > 0 ? 500 : 0;
      return HttpResponse.json({ ...page(items), ...counted, postings, growth_days: 30 });
    }),
    http.get(`${market}/summary`, () =>
      HttpResponse.json({
        postings: 500,
        with_pay: 310,
        sources: [{ name: "remoteok", jobs: 500 }],
        families: [{ name: "nursing", jobs: 200 }],
        readings: [{ source: "remoteok", state: "throttled", at: now }],
        newest_posted_at: null,
        last_seen_at: now,
        freshness,
      } satisfies Schema<"MarketSummary">),
    ),
    http.get(`${market}/flow`, () =>
      HttpResponse.json({
        by: "week",
        items: [
          { start: "2026-11-16", opened: 30, closed: 12, complete: true },
          { start: "2026-11-23", opened: 4, closed: 1, complete: false },
        ],
        freshness,
      } satisfies Schema<"MarketFlow">),
    ),
    http.get(`${market}/breakdown`, ({ request }) => {
      const by = new URL(request.url).searchParams.get("by") ?? "family";
      const rows =
        by === "country" ? [aBreakdownItem({ key: "GB", name: "United Kingdom" })] : [aBreakdownItem()];
      return HttpResponse.json({ by, items: rows, postings: 500, growth_days: 30, freshness });
    }),
    http.get(`${market}/companies`, () =>
      HttpResponse.json({ ...page([{ name: "Brightline", jobs: 9, new: 4 }]), freshness }),
    ),
    http.get(`${market}/pay`, () =>
      HttpResponse.json({
        ...page<Schema<"PayItem">>([]),
        by: "skill",
        currency: null,
        currencies: [],
        overall: null,
        fewest: 5,
        left_out: 0,
        freshness,
      } satisfies Schema<"PayPage">),
    ),
    http.get(`${market}/skills/triage`, () => HttpResponse.json(aSkillMarket())),
    http.get(`${market}/skills/triage/companies`, () => HttpResponse.json(someAsking())),
    http.get(`${origin}/api/v1/profile`, () => HttpResponse.json(aProfile())),
  );
  return asked;
}
