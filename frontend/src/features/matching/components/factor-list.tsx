import { Button } from "@/components/ui/button";
import { useState } from "react";
import { inOrder } from "../explain";
import type { Match } from "../types";
import { FactorRow, points } from "./factor-row";

/** Each question of the match: what it weighs, what it gives and why; the words on both sides on request. */
export function FactorList({ match }: { match: Match }) {
  const [all, setAll] = useState(false);
  const factors = inOrder(match.factors);
  const judged = factors.filter((factor) => factor.score !== null);
  const silent = factors.filter((factor) => factor.score === null);
  const widest = Math.max(...judged.map(({ weight }) => weight), 0.01);
  const quoted = judged.some(({ evidence }) => evidence.length > 0);
  return (
    <div className="grid gap-4">
      <ul className="-mx-2 grid">
        {judged.map((factor) => (
          <FactorRow
            key={`${factor.slug} ${all}`}
            factor={factor}
            widest={widest}
            skills={match.matching_skills}
            initiallyOpen={all}
          />
        ))}
      </ul>
      <div className="flex items-center justify-between gap-4 border-t pt-3">
        <p className="flex items-center gap-3 text-sm text-ink-faint">
          Together, of 100
          {quoted && (
            <Button variant="quiet" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? "Fold the words" : "Show all the words"}
            </Button>
          )}
        </p>
        <p className="text-lg font-semibold tabular">{points(match.score)}</p>
      </div>
      {silent.length > 0 && (
        <p className="max-w-text text-sm text-pretty text-ink-faint">
          Not counted, for want of facts:{" "}
          {silent.map(({ slug, label, reason }, index) => (
            <span key={slug}>
              <span className="font-medium">{label}</span> ({inSentence(reason)})
              {index < silent.length - 1 ? ", " : "."}
            </span>
          ))}{" "}
          Their weight went to the others.
        </p>
      )}
    </div>
  );
}

/** A whole sentence as part of another: without its capital and its full stop. */
function inSentence(sentence: string): string {
  const text = sentence.replace(/\.$/, "");
  return text.charAt(0).toLowerCase() + text.slice(1);
}
