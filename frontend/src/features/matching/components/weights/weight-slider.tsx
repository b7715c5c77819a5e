import { useId } from "react";
import type { WeightItem } from "../../types";

interface WeightSliderProps {
  item: WeightItem;
  value: number;
  /** Of all, in percent. */
  share: number;
  /** The right end. */
  most: number;
  onChange: (value: number) => void;
}

/** One question in plain words, how much it counts, and a mark where it is shipped. */
export function WeightSlider({ item, value, share, most, onChange }: WeightSliderProps) {
  const id = useId();
  const { label, question, default: shipped } = item;
  return (
    <li className="grid gap-1">
      <div className="flex items-baseline justify-between gap-4">
        <div className="min-w-0">
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
          <span id={`${id}-question`} className="ml-2 text-sm text-ink-faint">
            {question}
          </span>
        </div>
        <output htmlFor={id} className="shrink-0 font-semibold tabular">
          {share}
          <span className="font-normal text-ink-faint"> %</span>
        </output>
      </div>
      <div className="relative">
        <input
          id={id}
          type="range"
          min={0}
          max={most}
          step={1}
          value={value}
          aria-valuetext={`${value}, ${share} percent of the score`}
          aria-describedby={`${id}-question`}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
          className="block w-full rounded-full pointer-coarse:h-11"
        />
        {value !== shipped && (
          <span
            aria-hidden
            title={`As shipped: ${shipped}`}
            className="pointer-events-none absolute top-full -mt-1 h-1.5 w-0.5 rounded-full bg-ink-faint"
            style={{ left: `calc(0.5rem + (100% - 1rem) * ${shipped / most})` }}
          />
        )}
      </div>
    </li>
  );
}
