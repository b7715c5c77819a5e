import type { Schema } from "@/api/types";

type Remote = Schema<"Remote">;

export const remoteWords: Record<Remote, string> = {
  remote: "Remote",
  hybrid: "Hybrid",
  onsite: "On site",
  unknown: "Not said",
};

const shownPlaces = 2;

/** The places of a posting, the first of many: "Kraków, Berlin and 3 more". */
export function placesWord(location: string): string {
  const places = location
    .split(";")
    .map((place) => place.trim())
    .filter(Boolean);
  const rest = places.length - shownPlaces;
  if (rest <= 0) return places.join(" or ");
  return `${places.slice(0, shownPlaces).join(", ")} and ${rest} more`;
}

/** Where a posting's work is done, and what is beside it: "Kraków · Remote". */
export function placeLine(job: { location: string; remote: Remote }): string {
  const place = placesWord(job.location);
  const mode = job.remote === "unknown" ? "" : remoteWords[job.remote];
  if (!place) return mode || "Place not said";
  if (!mode || place.toLowerCase().includes(mode.toLowerCase())) return place;
  return `${place} · ${mode}`;
}
