import { useState } from "react";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { withChange, type JobSearch } from "../search-params";

interface TypedFilterProps {
  search: JobSearch;
  onChange: (next: JobSearch) => void;
}

/** Places one types; any of them will do. */
export function Places({ search, onChange }: TypedFilterProps) {
  const [text, setText] = useState("");
  const places = search.location ?? [];
  const set = (location: string[]) => onChange(withChange(search, { location }));
  const add = () => {
    const place = text.trim();
    setText("");
    if (place && !places.includes(place)) set([...places, place]);
  };
  return (
    <div className="grid content-start gap-2">
      <Field label="Place" unmarked>
        {(control) => (
          <Input
            {...control}
            value={text}
            maxLength={200}
            placeholder="City or country, then Enter"
            onChange={(event) => setText(event.currentTarget.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              add();
            }}
          />
        )}
      </Field>
      {places.length > 0 && (
        <ul aria-label="Chosen places" className="flex flex-wrap gap-1">
          {places.map((place) => (
            <li key={place}>
              <Chip onRemove={() => set(places.filter((each) => each !== place))}>{place}</Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** "50,000" or "50k" as a number; undefined where it says none. */
export function amountIn(text: string): number | undefined {
  const found = /^\s*(\d[\d\s.,']*)(k)?\s*$/i.exec(text);
  if (!found) return undefined;
  const amount = Number((found[1] ?? "").replaceAll(/\D/g, "")) * (found[2] ? 1000 : 1);
  return amount > 0 && amount <= 2_000_000_000 ? amount : undefined;
}

/** The least pay a year one would take, in whatever currency a posting pays. */
export function PayFloor({ search, onChange }: TypedFilterProps) {
  const known = search.salary_min ? String(search.salary_min) : "";
  const [text, setText] = useState(known);
  const [seen, setSeen] = useState(known);
  if (known !== seen) {
    setSeen(known);
    setText(known);
  }
  const apply = () => {
    const salary_min = amountIn(text);
    setText(salary_min ? String(salary_min) : "");
    if (salary_min !== search.salary_min) onChange(withChange(search, { salary_min }));
  };
  return (
    <Field
      label="Pay a year, at least"
      unmarked
      hint="In the posting’s own currency. Postings without pay drop out."
      className="content-start"
    >
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          maxLength={15}
          value={text}
          placeholder="50,000"
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={apply}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            apply();
          }}
        />
      )}
    </Field>
  );
}
