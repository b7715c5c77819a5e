import { Check, Pencil, RotateCcw } from "lucide-react";
import { useRef, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { useEvidence } from "@/components/ui/evidence";
import { KeyHint } from "@/components/ui/key-hint";
import { cn } from "@/lib/cn";
import { labelOf, shortLabelOf, valueOf } from "../../facts";
import type { CheckedFact } from "../../review-list";
import { evidenceOf } from "../../sheet";
import type { PageOfCv } from "../../types";
import { useEditor } from "../../use-editor";
import { FactQuote } from "../fact-quote";
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
  /** What it is a fact of: in full, in short among facts of one entry, or not where the heading says it. */
  labelled: "full" | "short" | "no";
  /** Shows the words on their page within the row, where there is no room for the page. */
  crop: ShownCv | null;
  /** The page itself stands beside the list. */
  besidePage: boolean;
  onChoose: () => void;
  onConfirm: () => void;
  onFix: () => void;
  onFixed: (saved: boolean) => void;
}

/** One fact: a line until it is chosen, then the words it was read from and what to do about it. */
export function FactItem(props: FactItemProps) {
  const { item, unsure, chosen, fixing, labelled, crop, besidePage, onChoose } = props;
  const { profile } = useEditor();
  const { lit, handlers } = useEvidence(item.key);
  // With the keyboard the chosen fact is what has the focus, and its words are marked anyway.
  const hover = { onMouseEnter: handlers.onMouseEnter, onMouseLeave: handlers.onMouseLeave };
  const row = useRef<HTMLLIElement>(null);
  const { fact } = item;
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [chosen, fixing]);
  const label = labelled === "full" ? labelOf(profile, fact.path) : shortLabelOf(fact.path);
  return (
    <li
      ref={row}
      aria-current={chosen || undefined}
      className={cn(
        chosen && "sm:col-span-full",
        "has-[>button:focus-visible]:outline-2 has-[>button:focus-visible]:outline-accent",
        "scroll-my-16 rounded-control transition-colors duration-150",
        chosen
          ? "my-1 border-l-3 border-cv-line bg-surface shadow-card ring-1 ring-line first:mt-0"
          : cn("border-l-3 border-transparent", lit ? "bg-cv/50" : "hover:bg-hover"),
      )}
      {...hover}
    >
      <button
        type="button"
        data-fact={item.key}
        data-own-enter
        aria-expanded={chosen}
        onClick={onChoose}
        onFocus={() => !chosen && onChoose()}
        className={cn(
          "grid w-full grid-cols-[1.25rem_minmax(0,1fr)] items-start gap-x-3 rounded-control px-3 py-1.5 text-left outline-none",
          labelled !== "no" && "sm:grid-cols-[1.25rem_9rem_minmax(0,1fr)]",
        )}
      >
        <FactState fact={fact} unsure={unsure} />
        <span
          className={cn(
            labelled === "no" ? "sr-only" : "text-sm/5 text-ink-faint",
            !chosen && labelled !== "no" && "sm:line-clamp-2",
          )}
        >
          {label}
        </span>
        <span
          className={cn(
            "font-medium break-words max-sm:col-start-2 sm:text-base/5",
            chosen ? "whitespace-pre-line" : "line-clamp-2",
          )}
        >
          {valueOf(fact)}
        </span>
      </button>
      {chosen && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-3 pt-1 pb-3 sm:pl-11">
          <Source item={item} crop={crop} besidePage={besidePage} />
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
function Source({ item: { fact }, crop, besidePage }: Pick<FactItemProps, "item" | "crop" | "besidePage">) {
  const evidence = evidenceOf(fact);
  const page = crop?.pages.find((each) => each.page === evidence?.page);
  if (!evidence) return null;
  const said = valueOf(fact.read ? { ...fact, value: fact.read.value } : fact);
  const same = evidence.quote === valueOf(fact);
  if (crop && page && evidence.box)
    return <SheetCrop cvId={crop.id} cvName={crop.name} page={page} box={evidence.box} />;
  // The page beside it shows the words already.
  if (same && besidePage && evidence.box) return null;
  return (
    <p className="font-serif text-ink-soft">
      <FactQuote quote={evidence.quote} value={said} />
      {evidence.page !== null && (
        <span className="ml-2 font-sans text-xs whitespace-nowrap text-ink-faint">page {evidence.page}</span>
      )}
    </p>
  );
}

function Actions({ item, unsure, label, onConfirm, onFix }: FactItemProps & { label: string }) {
  const editor = useEditor();
  const { fact } = item;
  const about = `${label}, ${valueOf(fact)}:`;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {!fact.checked && (
        <Button size="sm" variant="primary" onClick={onConfirm}>
          <Check aria-hidden className="size-3.5" />
          <span className="sr-only">{about}</span>
          Looks right
          <Hint keys="enter" />
        </Button>
      )}
      <Button size="sm" variant={fact.checked ? "secondary" : "quiet"} onClick={onFix}>
        <Pencil aria-hidden className="size-3.5" />
        <span className="sr-only">{about}</span>
        Fix
        <Hint keys="e" />
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

/** The key that does the same, for people who see it. */
function Hint({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="max-lg:hidden">
      <KeyHint keys={keys} />
    </span>
  );
}
