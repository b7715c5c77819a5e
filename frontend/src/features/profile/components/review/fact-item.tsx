import { Check, Pencil, RotateCcw } from "lucide-react";
import { useRef, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Evidence, useEvidence } from "@/components/ui/evidence";
import { KeyHint } from "@/components/ui/key-hint";
import { cn } from "@/lib/cn";
import { labelOf, shortLabelOf, valueOf } from "../../facts";
import type { CheckedFact } from "../../review-list";
import { evidenceOf } from "../../sheet";
import type { PageOfCv } from "../../types";
import { useEditor } from "../../use-editor";
import { FactState } from "./fact-state";
import { FixFact } from "./fix-fact";
import { SheetCrop } from "./sheet-crop";

export interface ShownCv {
  id: string;
  name: string;
  pages: readonly PageOfCv[];
}

interface FactItemProps {
  item: CheckedFact;
  unsure: boolean;
  chosen: boolean;
  fixing: boolean;
  /** Among facts of other entries, so that it says which one it is of. */
  mixed: boolean;
  /** Shows the words on their page within the row, where there is no room for the page. */
  crop: ShownCv | null;
  onChoose: () => void;
  onConfirm: () => void;
  onFix: () => void;
  onFixed: (saved: boolean) => void;
}

/** One fact: a line until it is chosen, then the words it was read from and what to do about it. */
export function FactItem(props: FactItemProps) {
  const { item, unsure, chosen, fixing, mixed, crop, onChoose } = props;
  const { profile } = useEditor();
  const { lit, handlers } = useEvidence(item.key);
  const row = useRef<HTMLLIElement>(null);
  const { fact } = item;
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [chosen, fixing]);
  const label = mixed ? labelOf(profile, fact.path) : shortLabelOf(fact.path);
  return (
    <li
      ref={row}
      aria-current={chosen || undefined}
      className={cn(
        "scroll-my-16 rounded-control transition-colors duration-150",
        chosen ? "bg-surface shadow-card ring-1 ring-line-strong" : lit ? "bg-cv/50" : "hover:bg-hover",
      )}
      {...handlers}
    >
      <button
        type="button"
        data-fact={item.key}
        data-own-enter
        aria-expanded={chosen}
        onClick={onChoose}
        onFocus={() => !chosen && onChoose()}
        className="grid w-full grid-cols-[1.25rem_minmax(0,1fr)] items-start gap-x-3 rounded-control px-3 py-2 text-left sm:grid-cols-[1.25rem_8rem_minmax(0,1fr)]"
      >
        <FactState fact={fact} unsure={unsure} />
        <span className={cn("text-sm/5 text-ink-faint", !chosen && "sm:truncate")}>{label}</span>
        <span
          className={cn(
            "font-medium break-words max-sm:col-start-2",
            chosen ? "whitespace-pre-line" : "line-clamp-2",
          )}
        >
          {valueOf(fact)}
        </span>
      </button>
      {chosen && (
        <div className="grid gap-3 px-3 pb-3 sm:pl-11">
          <Source item={item} crop={crop} />
          {fixing ? (
            <FixFact fact={fact} label={label} onDone={props.onFixed} />
          ) : (
            <Actions {...props} label={label} />
          )}
        </div>
      )}
    </li>
  );
}

/** The words of the CV, on their page where they can be shown. */
function Source({ item: { fact }, crop }: { item: CheckedFact; crop: ShownCv | null }) {
  const evidence = evidenceOf(fact);
  const page = crop?.pages.find((each) => each.page === evidence?.page);
  if (!evidence) return null;
  if (crop && page && evidence.box)
    return <SheetCrop cvId={crop.id} cvName={crop.name} page={page} box={evidence.box} />;
  return (
    <p className="font-serif text-ink-soft">
      <Evidence from="cv">{evidence.quote}</Evidence>
      {evidence.page !== null && (
        <span className="ml-2 font-sans text-xs whitespace-nowrap text-ink-faint">page {evidence.page}</span>
      )}
    </p>
  );
}

function Actions({ item, unsure, label, onConfirm, onFix }: FactItemProps & { label: string }) {
  const editor = useEditor();
  const { fact } = item;
  const value = valueOf(fact);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {!fact.checked && (
        <Button
          size="sm"
          variant="primary"
          onClick={onConfirm}
          aria-label={`${label}, ${value}: looks right`}
        >
          <Check aria-hidden className="size-3.5" />
          Looks right
          <KeyHint keys="enter" className="max-lg:hidden" />
        </Button>
      )}
      <Button
        size="sm"
        variant={fact.checked ? "secondary" : "quiet"}
        onClick={onFix}
        aria-label={`${label}, ${value}: fix`}
      >
        <Pencil aria-hidden className="size-3.5" />
        Fix
        <KeyHint keys="e" className="max-lg:hidden" />
      </Button>
      {fact.edited && fact.read && (
        <Button size="sm" variant="quiet" onClick={() => editor.takeBack(label, fact.path)}>
          <RotateCcw aria-hidden className="size-3.5" />
          Back to what your CV says
        </Button>
      )}
      {unsure && !fact.checked && (
        <span className="ml-auto text-sm text-ink-faint">We are not sure of this one</span>
      )}
    </div>
  );
}
