interface BoardWords {
  one: string;
  many: string;
  /** The heading of a list of them. */
  title: string;
  /** What adds another one. */
  add: string;
  by: "company" | "feed" | "json";
}

const feeds: BoardWords = { one: "feed", many: "feeds", title: "Feeds", add: "Add a feed", by: "feed" };
const addresses: BoardWords = {
  one: "address",
  many: "addresses",
  title: "Addresses",
  add: "Add an address",
  by: "json",
};
const boards: BoardWords = {
  one: "board",
  many: "boards",
  title: "Boards",
  add: "Follow a company",
  by: "company",
};

/** What people call the parts of a source: the boards of companies, feeds, or addresses of their own. */
export function boardWords(slug: string): BoardWords {
  if (slug === "rss") return feeds;
  return slug === "custom" ? addresses : boards;
}

const hows: Record<string, string> = {
  address: "This is its own address",
  page: "Found on the page you gave",
  catalogue: "From the list of companies that comes with Career Agent",
  name: "A board goes by this name. Check that it is the company you mean",
};

/** How a board was found, in words. */
export function howWords(how: string): string {
  return hows[how] ?? "Found";
}
