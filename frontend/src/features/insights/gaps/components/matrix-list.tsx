import { Link } from "@tanstack/react-router";
import { byState, rowSentence } from "../matrix";
import type { Matrix } from "../types";
import { StateMark, states } from "./state-mark";

/** The same on a phone: a list per skill, what is missing first. */
export function MatrixList({ matrix }: { matrix: Matrix }) {
  return (
    <ul aria-label="Skills and matches" className="divide-y border-t">
      {matrix.rows.map((row) => (
        <li key={row.id} className="px-4 py-3">
          <details>
            <summary className="cursor-pointer rounded-control">
              <span className="font-medium">{row.name}</span>
              <span className="block text-sm text-ink-faint">{rowSentence(row)}</span>
            </summary>
            <div className="mt-3 grid gap-4">
              {byState(matrix, row).map(({ state, matches }) => (
                <div key={state} className="grid grid-cols-[auto_minmax(0,1fr)] gap-3">
                  <StateMark state={state} />
                  <div className="grid gap-1">
                    <p className="text-sm text-ink-soft">{states[state].word}</p>
                    <ul className="grid gap-1">
                      {matches.map((match) => (
                        <li key={match.match_id}>
                          <Link
                            to="/matches/$matchId"
                            params={{ matchId: match.match_id }}
                            className="rounded-mark hover:underline pointer-coarse:inline-block pointer-coarse:py-1"
                          >
                            {match.title} <span className="text-ink-faint">{match.company}</span>
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </div>
                </div>
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
