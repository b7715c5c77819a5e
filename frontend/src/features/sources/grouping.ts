import type { Source } from "@/lib/sources/queries";
import { standingOf, type Standing } from "@/lib/sources/standing";
import type { Show, SourcesSearch } from "./search-params";

export interface Group {
  standing: Standing;
  title: string;
  sources: Source[];
}

const titles: Record<Standing, string> = {
  attention: "Needs attention",
  read: "Being read",
  waiting: "Ready for a company or feed to follow",
  off: "Not read",
};

const standings: Record<Show | "all", readonly Standing[]> = {
  all: ["attention", "read", "waiting", "off"],
  on: ["attention", "read", "waiting"],
  off: ["off"],
  attention: ["attention"],
};

function isCalled(source: Source, words: string): boolean {
  const names = [source.label, source.slug, ...(source.boards ?? []).map(({ label }) => label)];
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => names.some((name) => name.toLowerCase().includes(word)));
}

/** The sources of a search in groups, those first that need somebody; a group without a source is left out. */
export function groupsOf(sources: readonly Source[], { q, show }: SourcesSearch): Group[] {
  const called = q ? sources.filter((source) => isCalled(source, q)) : sources;
  return standings[show ?? "all"].flatMap((standing) => {
    const own = called.filter((source) => standingOf(source) === standing);
    return own.length > 0 ? [{ standing, title: titles[standing], sources: own }] : [];
  });
}

/** How many sources each filter would show. */
export function countsOf(sources: readonly Source[]): Record<Show | "all", number> {
  const count = (show: Show) => sources.filter((each) => standings[show].includes(standingOf(each))).length;
  return { all: sources.length, on: count("on"), off: count("off"), attention: count("attention") };
}
