import { useQuery } from "@tanstack/react-query";
import { useId, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { drafted, languages, lengthHint, lengths, tones } from "../../letter-words";
import { letterCostQuery } from "../../queries";
import type { Wish } from "../../types";
import { CostLine } from "../cost-line";

const engines = [
  { value: "model", label: "Language model" },
  { value: "evidence", label: "From evidence" },
] as const;
// A select needs a word for what is left out.
const ofPosting = "posting";
const languageOptions = [
  { value: ofPosting, label: "As the posting" },
  ...languages.map((name) => ({ value: name, label: name })),
];

function Row({ label, hint, children }: { label: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <p className="text-sm font-medium">{label}</p>
      {children}
      {hint && <p className="text-xs text-ink-faint">{hint}</p>}
    </div>
  );
}

interface WritingFormProps {
  matchId: string;
  start: Wish;
  /** Whether there is a model to ask. */
  model: boolean;
  onWrite: (wish: Wish, regenerate: boolean) => void;
}

/** How a letter is to be written, what that costs at most, and the word to begin. */
export function WritingForm({ matchId, start, model, onWrite }: WritingFormProps) {
  const [wish, setWish] = useState(start);
  const languageId = useId();
  const { data: cost } = useQuery(letterCostQuery(matchId, wish));
  const set = (change: Partial<Wish>) => setWish((held) => ({ ...held, ...change }));
  const { tone, length, language, engine } = wish;
  const foreign = engine === "evidence" && language !== undefined && !drafted.includes(language);
  const beyond = engine === "model" && cost?.affordable === false && !cost.kept;
  return (
    <div className="grid gap-4">
      <Row label="Tone">
        <Segmented label="Tone" value={tone} options={tones} onValueChange={(next) => set({ tone: next })} />
      </Row>
      <Row label="Length" hint={lengthHint[length]}>
        <Segmented
          label="Length"
          value={length}
          options={lengths}
          onValueChange={(next) => set({ length: next })}
        />
      </Row>
      <div className="grid gap-1">
        <label htmlFor={languageId} className="text-sm font-medium">
          Language
        </label>
        <Select
          id={languageId}
          value={language ?? ofPosting}
          options={languageOptions}
          onValueChange={(next) => set({ language: next === ofPosting ? undefined : next })}
        />
        {foreign && (
          <p className="text-xs text-ink-faint">
            Without a model letters are written in English and German: this one would be in English.
          </p>
        )}
      </div>
      {model && (
        <Row label="Written by">
          <Segmented
            label="Written by"
            value={engine}
            options={engines}
            onValueChange={(next) => set({ engine: next })}
          />
        </Row>
      )}
      <div className="text-sm text-pretty text-ink-soft">
        {!model && <p>No language model is set up here. You get a letter all the same:</p>}
        {cost?.kept && <p>You have this one already: opening it is free.</p>}
        <CostLine cost={cost} engine={engine} again={cost?.kept} />
      </div>
      <div className="flex flex-wrap gap-2">
        {cost?.kept && <Button onClick={() => onWrite(wish, false)}>Open it</Button>}
        {beyond ? (
          <Button variant="primary" onClick={() => onWrite({ ...wish, engine: "evidence" }, false)}>
            Write without the model
          </Button>
        ) : (
          <Button variant="primary" onClick={() => onWrite(wish, cost?.kept ?? false)}>
            {cost?.kept ? "Write a new version" : "Write the letter"}
          </Button>
        )}
      </div>
    </div>
  );
}
