import { useState } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import {
  draftOf,
  orderSentence,
  sameWeights,
  sharesOf,
  shippedOf,
  withWeights,
  type Draft,
} from "../../draft-weights";
import type { MatchSearch } from "../../search-params";
import type { Weights } from "../../types";
import { usePreview } from "../../use-preview";
import { useKeepWeights } from "../../weight-queries";
import { KeepBar } from "./keep-bar";
import { Presets } from "./presets";
import { PreviewList } from "./preview-list";
import { Learning } from "./learning";
import { Proposals } from "./proposals";
import { WeightSlider } from "./weight-slider";

interface WeightsDeskProps {
  kept: Weights;
  /** The filters of the list one came from. */
  search: MatchSearch;
  /** What the choices of many suggest; null where nothing was learned. */
  learned: Draft | null;
  /** What lies on the sliders at first, without being kept. */
  laid: Draft;
}

/** The sliders and, beside them, what they do. */
export function WeightsDesk({ kept, search, learned, laid }: WeightsDeskProps) {
  const { items } = kept;
  const presets = learned
    ? [...kept.presets, { slug: "many", label: "The choices of many", weights: learned }]
    : kept.presets;
  const before = draftOf(items);
  const shipped = shippedOf(items);
  // What was slid but not kept; what is kept shows through where nothing was.
  const [slid, setSlid] = useState<Draft>(laid);
  const draft = withWeights(before, slid);
  const keep = useKeepWeights();
  const live = usePreview(items, draft, search);
  const set = (next: Draft) => setSlid(next);
  const changed = !sameWeights(items, draft, before);
  const nothing = items.every(({ slug }) => draft[slug] === 0);
  const save = () => {
    if (!changed || nothing || keep.isPending) return;
    const weights = sameWeights(items, draft, shipped) ? null : draft;
    keep.mutate({ weights, before }, { onSuccess: () => setSlid({}) });
  };
  useShortcuts("What counts", [{ keys: "mod+s", label: "Keep these weights", run: save }]);
  const shares = sharesOf(items, draft);
  const most = Math.max(60, ...items.map(({ slug }) => draft[slug] ?? 0));
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] xl:grid-cols-[minmax(0,30rem)_minmax(0,1fr)]">
      <div className="grid gap-6">
        <Proposals draft={draft} before={before} onTry={(weights) => set(withWeights(draft, weights))} />
        <Presets
          presets={presets}
          items={items}
          draft={draft}
          onPick={(weights) => set(withWeights(shipped, weights))}
        />
        <ul aria-label="How much each question counts" className="grid gap-4">
          {items.map((item) => (
            <WeightSlider
              key={item.slug}
              item={item}
              value={draft[item.slug] ?? 0}
              share={shares[item.slug] ?? 0}
              most={most}
              onChange={(value) => set({ ...draft, [item.slug]: value })}
            />
          ))}
        </ul>
        <KeepBar
          changed={changed}
          nothing={nothing}
          effect={orderSentence(live.rows)}
          saving={keep.isPending}
          onSave={save}
          onBack={() => setSlid({})}
        />
        <Learning />
      </div>
      <PreviewList live={live} />
    </div>
  );
}
