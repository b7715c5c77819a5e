import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import type { PreviewItem, Suggestion, Weights } from "@/features/matching/types";
import { weighed } from "@/features/matching/weigh";
import { origin } from "./data";
import { aJob } from "./matches";

type Kept = Record<string, number>;

const shipped: Kept = { skills: 80, place: 20 };
const questions: Record<string, [label: string, question: string]> = {
  skills: ["Skills", "How much of what the job asks for can you do?"],
  place: ["Place", "Is the work where you are?"],
};
const answers: Record<string, Kept> = { Skilled: { skills: 0.9, place: 0 }, Near: { skills: 0.6, place: 1 } };

function weightsOut(kept: Kept): Weights {
  const total = Object.values(kept).reduce((sum, weight) => sum + weight, 0);
  return {
    items: Object.entries(kept).map(([slug, weight]) => ({
      slug,
      label: questions[slug]![0],
      question: questions[slug]![1],
      weight,
      default: shipped[slug]!,
      share: weight / total,
    })),
    custom: JSON.stringify(kept) !== JSON.stringify(shipped),
    presets: [{ slug: "near", label: "Close to home", weights: { skills: 40, place: 60 } }],
    changed_at: null,
    reweighed: 2,
    task_id: null,
  };
}

function ranked(kept: Kept) {
  const slugs = Object.keys(kept);
  return Object.entries(answers)
    .map(([title, steps]) => ({
      title,
      steps,
      score: weighed(
        slugs.map((slug) => kept[slug]!),
        slugs.map((slug) => steps[slug]!),
      ),
    }))
    .toSorted((a, b) => b.score - a.score);
}

function previewed(kept: Kept, weights: Kept): PreviewItem[] {
  const before = ranked(kept);
  return ranked(weights).map(({ title, steps, score }, at) => {
    const was = before.findIndex((each) => each.title === title);
    return {
      match_id: title,
      job: aJob({ id: title, title }),
      score,
      score_before: before[was]!.score,
      band: "good",
      band_before: "good",
      eligibility: "eligible",
      rank: at + 1,
      rank_before: was + 1,
      steps,
    };
  });
}

/** A server that keeps weights, tries others and learns nothing by itself. */
export function fakeWeights(suggestions: Suggestion[], learning: Partial<Schema<"LearningOut">> = {}) {
  const held = { kept: shipped, suggestions, asked: [] as string[] };
  const keep = (kept: Kept) => HttpResponse.json(weightsOut((held.kept = kept)));
  const learnt = () =>
    HttpResponse.json({
      items: held.suggestions,
      signals: 24,
      liked: 11,
      disliked: 13,
      needed: 20,
      missing: 0,
      reason: held.suggestions.length > 0 ? null : "nothing_better",
      words: "Your weights suit your choices.",
      since: null,
    });
  const handlers = [
    http.get(`${origin}/api/v1/matches/weights`, () => HttpResponse.json(weightsOut(held.kept))),
    http.put(`${origin}/api/v1/matches/weights`, async ({ request }) =>
      keep(((await request.json()) as { weights: Kept }).weights),
    ),
    http.delete(`${origin}/api/v1/matches/weights`, () => keep(shipped)),
    http.post(`${origin}/api/v1/matches/weights/preview`, async ({ request }) => {
      const { weights } = (await request.json()) as { weights: Kept };
      return HttpResponse.json({
        items: previewed(held.kept, weights),
        total: { value: 2, relation: "eq" },
        bands_before: {},
        bands: {},
        weights,
        compared: 2,
        left_out: 0,
      });
    }),
    http.get(`${origin}/api/v1/insights/learning`, () =>
      HttpResponse.json({
        share_choices: false,
        weights: [],
        version: null,
        words: "None yet.",
        ...learning,
      }),
    ),
    http.get(`${origin}/api/v1/matches/suggestions`, learnt),
    http.delete(`${origin}/api/v1/matches/suggestions`, () => {
      held.asked.push("forget");
      return learnt();
    }),
    http.post(`${origin}/api/v1/matches/suggestions/:id/accept`, ({ params }) => {
      const accepted = held.suggestions.find(({ id }) => id === params.id);
      held.suggestions = [];
      return keep(accepted!.weights);
    }),
    http.post(`${origin}/api/v1/matches/suggestions/:id/dismiss`, ({ params }) => {
      held.asked.push(`dismiss ${String(params.id)}`);
      held.suggestions = [];
      return learnt();
    }),
  ];
  return { held, handlers };
}
