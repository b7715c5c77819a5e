import { doubtsIn, linksOf } from "./evidence-links";

const cv = { from: "cv" as const, quote: "Led the move of 14 services" };
const job = { from: "job" as const, quote: "Build services in Python" };

it("names each thread between a sentence and its grounds, so that one end lights the other and no third", () => {
  const { grounds, pairs } = linksOf([
    { number: 0, support: [cv] },
    { number: 1, support: [cv, job] },
    { number: 2, support: [] },
  ]);
  const [first, second] = grounds;
  expect(grounds).toHaveLength(2);
  expect(first?.sentences).toEqual([0, 1]);
  expect(first?.pairs.filter((name) => pairs.get(0)?.includes(name))).toHaveLength(1);
  // The second sentence lights the quote it shares with the first, not the first sentence itself.
  expect(pairs.get(0)?.some((name) => pairs.get(1)?.includes(name))).toBe(false);
  expect(second?.pairs).toEqual(pairs.get(1)?.slice(1));
  expect(pairs.get(2)).toEqual([]);
});

it("keeps the same words of the CV and of the posting apart", () => {
  const { grounds } = linksOf([
    {
      number: 0,
      support: [
        { from: "cv", quote: "Backend Engineer" },
        { from: "job", quote: "Backend Engineer" },
      ],
    },
  ]);
  expect(grounds.map(({ from }) => from)).toEqual(["cv", "job"]);
});

it("finds the words that rest on nothing, whatever their case, and keeps every other one", () => {
  const text = "I led Kafka migrations at Google.";
  const pieces = doubtsIn(text, ["google", "Kafka migrations", "Kafka", "not there"]);
  expect(pieces.map(({ text: words }) => words).join("")).toBe(text);
  expect(pieces.filter(({ doubted }) => doubted).map(({ text: words }) => words)).toEqual([
    "Kafka migrations",
    "Google",
  ]);
});
