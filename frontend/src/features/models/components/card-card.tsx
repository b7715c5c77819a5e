import { Card } from "@/components/ui/card";
import type { Model } from "../types";

/** The card of the model: what it is for, how it works, what it was made from, what it cannot do. */
export function ModelCard({ model }: { model: Model }) {
  const { card } = model;
  const parts = [
    { title: "What it does", words: [card.what] },
    { title: "How", words: [card.how] },
    { title: "What the shipped version was trained on", words: card.data },
    { title: "People’s data", words: [card.people] },
    { title: "What it cannot do", words: [card.limits] },
  ].filter(({ words }) => words.some(Boolean));
  return (
    <Card title="Model card">
      <dl className="grid gap-4">
        {parts.map(({ title, words }) => (
          <div key={title} className="grid gap-1">
            <dt className="text-sm font-medium text-ink-soft">{title}</dt>
            {words.map((sentence) => (
              <dd key={sentence} className="max-w-text text-pretty">
                {sentence}
              </dd>
            ))}
          </div>
        ))}
        <div className="grid gap-1">
          <dt className="text-sm font-medium text-ink-soft">Documentation</dt>
          <dd className="font-mono text-sm">{card.page}</dd>
        </div>
      </dl>
    </Card>
  );
}
