import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { factsQuery, profileQuery } from "@/lib/profile/queries";
import { reviewOf } from "@/lib/profile/review";
import { sourcesQuery } from "@/lib/sources/queries";
import { standingOf } from "@/lib/sources/standing";
import type { Situation } from "./next";
import { bestMatchesQuery, openJobsQuery, savedMatchesQuery } from "./queries";
import { looked, newSince, visits } from "./visits";

/** Since when something counts as new to whoever looks; the same for as long as the page is open. */
export function useNewSince(): string | null {
  const [since] = useState(() => {
    const now = new Date();
    return newSince(looked(visits.get(), now).before, now);
  });
  useEffect(() => visits.set(looked(visits.get(), new Date())), []);
  return since;
}

/** Everything Home looks at; `situation` is null until the first answers are there. */
export function useSituation() {
  const profile = useQuery(profileQuery);
  const best = useQuery(bestMatchesQuery);
  const jobs = useQuery(openJobsQuery);
  const sources = useQuery(sourcesQuery);
  const facts = useQuery({ ...factsQuery, enabled: Boolean(profile.data?.profile.active_cv) });
  const saved = useQuery({ ...savedMatchesQuery, enabled: best.data?.reason === null });

  const needed = [profile, best, jobs];
  const failed = needed.find((query) => query.isError && query.data === undefined);
  const situation: Situation | null =
    profile.data && best.data && jobs.data
      ? {
          hasProfile: best.data.reason !== "no_profile",
          openJobs: jobs.data.total.value,
          reason: best.data.reason,
          unsureFacts: facts.data ? reviewOf(facts.data).unsure.length : 0,
          missing: profile.data.profile.completeness.missing[0] ?? null,
          brokenSources: (sources.data?.items ?? [])
            // A silent one is said at the top of the page.
            .filter((source) => standingOf(source) === "attention" && source.alarm === null)
            .map(({ label }) => label),
          saved: saved.data?.total.value ?? 0,
        }
      : null;
  return {
    situation,
    best: best.data,
    jobsTotal: jobs.data?.total,
    sources: sources.data?.items ?? [],
    error: failed?.error ?? null,
    retry: () => needed.forEach((query) => void query.refetch()),
  };
}
