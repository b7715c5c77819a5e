import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { isAsked, type SalarySearch } from "./search-params";

const path = "/api/v1/insights/salary";

export function salaryQuery(search: SalarySearch) {
  const { title = "", location, seniority, skills, remote, currency, period } = search;
  const query = {
    title,
    ...(location && { location }),
    ...(seniority && { seniority }),
    ...(skills && { skills }),
    ...(remote && { remote }),
    ...(currency && { currency }),
    ...(period && { period }),
  };
  return queryOptions({
    queryKey: ["insights", "salary", query],
    queryFn: ({ signal }) => unwrap(api.GET(path, { params: { query }, signal })),
    enabled: isAsked(search),
    placeholderData: keepPreviousData,
  });
}

/** Skills with which pay differs, the surest first. */
export function skillPayQuery(family: string | undefined, currency: string | undefined) {
  const query = { limit: 15, ...(family && { family }), ...(currency && { currency }) };
  return queryOptions({
    queryKey: ["insights", "salary", "skills", query],
    queryFn: ({ signal }) => unwrap(api.GET(`${path}/skills`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Pay is compared within one currency: without one nothing can be told. */
export function skillImpactQuery(skill: string, currency: string | undefined) {
  const params = { path: { skill }, query: currency ? { currency } : {} };
  return queryOptions({
    queryKey: ["insights", "salary", "skill", skill, currency],
    queryFn: ({ signal }) => unwrap(api.GET(`${path}/skills/{skill}`, { params, signal })),
  });
}

/** Skills to pick from for what is typed, those asked for most first. */
export function skillsQuery(text: string) {
  return queryOptions({
    queryKey: ["skills", "search", text],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/skills", { params: { query: { q: text, limit: 8 } }, signal })),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}
