import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { marketQueryOf, type MarketSearch } from "./search-params";

export const shownSkills = 25;

export function marketQuery(search: MarketSearch) {
  const query = { ...marketQueryOf(search), limit: shownSkills };
  return queryOptions({
    queryKey: ["insights", "market", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/insights/market", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export const summaryQuery = queryOptions({
  queryKey: ["insights", "summary"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/insights/market/summary", { signal })),
});

/** The skills of one's own profile, to mark what one already has. */
export const ownSkillsQuery = queryOptions({
  queryKey: ["insights", "own-skills"],
  queryFn: async ({ signal }) => {
    const profile = await unwrap(api.GET("/api/v1/profile", { signal }));
    return profile.skills.flatMap((skill) => (skill.id ? [skill.id] : []));
  },
});
