import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { marketQueryOf, periodOf, placeQueryOf, type By, type MarketSearch } from "./search-params";

export const shownSkills = 20;
export const shownCompanies = 10;
const shownPay = 12;
const path = "/api/v1/insights/market";

export function marketQuery(search: MarketSearch) {
  const query = { ...marketQueryOf(search), limit: shownSkills };
  return queryOptions({
    queryKey: ["insights", "market", query],
    queryFn: ({ signal }) => unwrap(api.GET(path, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export const summaryQuery = queryOptions({
  queryKey: ["insights", "summary"],
  queryFn: ({ signal }) => unwrap(api.GET(`${path}/summary`, { signal })),
});

/** New postings against closed ones by week; only the occupation and the country narrow it. */
export function flowQuery({ family, country }: MarketSearch) {
  const query = { by: "week" as const, days: 90, ...(family && { family }), ...(country && { country }) };
  return queryOptions({
    queryKey: ["insights", "flow", query],
    queryFn: ({ signal }) => unwrap(api.GET(`${path}/flow`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function companiesQuery({ family, country }: MarketSearch) {
  const query = { limit: shownCompanies, ...(family && { family }), ...(country && { country }) };
  return queryOptions({
    queryKey: ["insights", "companies", query],
    queryFn: ({ signal }) => unwrap(api.GET(`${path}/companies`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function breakdownQuery(search: MarketSearch, by: By) {
  const query = { by, ...placeQueryOf(search), growth_days: periodOf(search) };
  return queryOptions({
    queryKey: ["insights", "breakdown", query],
    queryFn: ({ signal }) => unwrap(api.GET(`${path}/breakdown`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function payQuery({ pay: by = "skill", currency }: MarketSearch) {
  const query = { by, ...(currency && { currency }), limit: shownPay };
  return queryOptions({
    queryKey: ["insights", "market-pay", query],
    queryFn: ({ signal }) => unwrap(api.GET(`${path}/pay`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function skillMarketQuery(id: string) {
  return queryOptions({
    queryKey: ["insights", "skill", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET(`${path}/skills/{skill_id}`, { params: { path: { skill_id: id } }, signal })),
  });
}

/** The companies that ask for one skill. */
export function skillCompaniesQuery(id: string) {
  return queryOptions({
    queryKey: ["insights", "skill-companies", id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET(`${path}/skills/{skill_id}/companies`, {
          params: { path: { skill_id: id }, query: { limit: shownCompanies } },
          signal,
        }),
      ),
  });
}

/** The skills of one's own profile, to mark what one already has. */
export const ownSkillsQuery = queryOptions({
  queryKey: ["insights", "own-skills"],
  queryFn: async ({ signal }) => {
    const profile = await unwrap(api.GET("/api/v1/profile", { signal }));
    return profile.skills.flatMap((skill) => (skill.id ? [skill.id] : []));
  },
});
