import { Link } from "@tanstack/react-router";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { textLink } from "@/components/ui/text-link";
import type { Persona } from "../../types";
import { ChoiceCard } from "./choice-card";

interface PersonaChoiceProps {
  /** Undefined while they are on their way. */
  personas: readonly Persona[] | undefined;
  value: string | undefined;
  onChange: (id: string) => void;
}

/** Whom to talk to: a card each, with how they are and how they begin. */
export function PersonaChoice({ personas, value, onChange }: PersonaChoiceProps) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 flex w-full items-baseline justify-between gap-4 font-medium">With whom</legend>
      {personas ? (
        <div className="grid gap-3 sm:grid-cols-2">
          {personas.map((persona) => (
            <ChoiceCard
              key={persona.id}
              name="persona"
              value={persona.id}
              checked={persona.id === value}
              onChange={() => onChange(persona.id)}
              className="gap-2"
            >
              <span className="flex items-center gap-3">
                <Avatar name={persona.name} className="size-9 group-has-checked:bg-float" />
                <span className="grid min-w-0">
                  <span className="flex flex-wrap items-center gap-x-2 font-medium">
                    {persona.name}
                    {persona.own && <Badge>Yours</Badge>}
                  </span>
                  <span className="text-sm text-ink-faint">{persona.temperament}</span>
                </span>
              </span>
              {persona.greeting && (
                <span className="line-clamp-3 text-sm text-pretty text-ink-soft">“{persona.greeting}”</span>
              )}
            </ChoiceCard>
          ))}
        </div>
      ) : (
        <Loading label="Loading personas">
          <div className="grid gap-3 sm:grid-cols-2">
            {Array.from({ length: 4 }, (_, card) => (
              <Skeleton key={card} className="h-32 rounded-card" />
            ))}
          </div>
        </Loading>
      )}
      <p className="text-sm text-ink-faint">
        <Link to="/coach/personas" className={textLink}>
          Make a persona of your own
        </Link>
        , or change a copy of one of these.
      </p>
    </fieldset>
  );
}
