import { Check, Circle } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { skillsAcross, type Standing } from "../../compare";
import type { Match } from "../../types";

const atFirst = 10;

/** Each skill one of the jobs names, and where one stands with it. */
export function CompareSkills({ matches }: { matches: readonly Match[] }) {
  const [all, setAll] = useState(false);
  const rows = skillsAcross(matches);
  const shown = all ? rows : rows.slice(0, atFirst);
  const more = rows.length - shown.length;
  return (
    <>
      <tbody>
        {shown.map(({ name, standings }) => (
          <tr key={name} className="border-t">
            {standings.map((standing, at) => (
              <td key={matches[at]?.id} className="py-1.5 pr-4 align-top">
                <Standing name={name} standing={standing} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {rows.length === 0 && (
        <tbody>
          <tr>
            <td colSpan={matches.length} className="py-2 text-ink-faint">
              None of them names a skill.
            </td>
          </tr>
        </tbody>
      )}
      {more > 0 && (
        <tbody>
          <tr className="border-t">
            <td colSpan={matches.length} className="pt-2">
              <Button variant="quiet" size="sm" className="-ml-2" onClick={() => setAll(true)}>
                {more} more
              </Button>
            </td>
          </tr>
        </tbody>
      )}
    </>
  );
}

function Standing({ name, standing }: { name: string; standing: Standing }) {
  if (standing === "not asked")
    return (
      <span className="text-sm text-ink-faint">
        <span className="sr-only">{name}: </span>not asked
      </span>
    );
  return (
    <span className="flex items-start gap-2">
      {standing === "met" ? (
        <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-met-line" strokeWidth={2.5} />
      ) : (
        <Circle aria-hidden className="mt-1 size-3 shrink-0 text-line-strong" strokeWidth={2.5} />
      )}
      <span className="min-w-0 break-words">{name}</span>
      <span className="sr-only">{standing === "met" ? ", you have it" : ", missing"}</span>
    </span>
  );
}
