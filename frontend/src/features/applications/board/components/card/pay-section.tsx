import { Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Pay } from "@/components/ui/pay";
import { Select } from "@/components/ui/select";
import { cn } from "@/lib/cn";
import { asProblem } from "@/lib/problem";
import { payDifference, payFields, payOf, payProblem, type PayFields } from "../../pay";
import type { Card } from "../../types";
import { Conflict, useCardEdit } from "../../use-card-edit";
import { CardSection, sheet } from "./card-section";

const kinds = ["offered", "advertised", "wanted"] as const;
type Kind = (typeof kinds)[number];

const titles: Record<Kind, string> = { offered: "Offered", advertised: "Advertised", wanted: "Wanted" };
const wanting: Record<Kind, string> = {
  offered: "No offer yet",
  advertised: "The posting names none",
  wanted: "Not said yet",
};

/** Where a figure is from, so that nobody takes ours for theirs. */
function origin(card: Card, kind: Kind): string | null {
  if (kind === "offered" || !card[kind]) return null;
  if (card.own_pay.includes(kind)) return "entered by you";
  return kind === "advertised" ? "from the posting" : "from your preferences";
}

/** What is offered, what was advertised, what one wants, and how they stand to each other. */
export function PaySection({ card }: { card: Card }) {
  const [editing, setEditing] = useState<Kind | null>(null);
  return (
    <CardSection title="Pay">
      <ul
        aria-label="Pay"
        className={cn(sheet, "grid divide-line max-sm:divide-y sm:grid-cols-3 sm:divide-x")}
      >
        {kinds.map((kind) => {
          const money = card[kind];
          const difference = kind === "offered" ? null : payDifference(card.offered, money);
          return (
            <li key={kind} className="relative grid content-start px-4 py-3">
              <p className="text-sm text-ink-soft">{titles[kind]}</p>
              <div className="grid">
                {money ? (
                  <Pay money={money} className="text-lg font-semibold" />
                ) : (
                  <span className="leading-6 text-ink-faint">{wanting[kind]}</span>
                )}
                {origin(card, kind) && <span className="text-xs text-ink-faint">{origin(card, kind)}</span>}
                {difference && (
                  <span className="text-sm text-ink-soft">
                    The offer is {difference}
                    {difference === "within" && " this range"}
                  </span>
                )}
              </div>
              <Button
                variant="quiet"
                size="sm"
                aria-label={`Change pay ${kind}`}
                className="absolute top-2 right-2 w-7 px-0"
                onClick={() => setEditing(kind)}
              >
                <Pencil aria-hidden className="size-3.5" />
              </Button>
            </li>
          );
        })}
      </ul>
      {editing && <PayDialog key={editing} card={card} kind={editing} onClose={() => setEditing(null)} />}
    </CardSection>
  );
}

const periods: { value: PayFields["period"]; label: string }[] = [
  { value: "year", label: "a year" },
  { value: "month", label: "a month" },
  { value: "day", label: "a day" },
  { value: "hour", label: "an hour" },
];

function PayDialog({ card, kind, onClose }: { card: Card; kind: Kind; onClose: () => void }) {
  const [base] = useState(card);
  const [fields, setFields] = useState(() => payFields(card[kind], card.advertised ?? card.wanted));
  const [tried, setTried] = useState(false);
  const edit = useCardEdit(card.id);
  const wrong = payProblem(fields);
  const change = (part: Partial<PayFields>) => setFields((before) => ({ ...before, ...part }));
  const keep = (money: ReturnType<typeof payOf> | null, from: Card) =>
    edit.mutate({ patch: { [kind]: money }, base: from }, { onSuccess: onClose });
  const conflict = edit.error instanceof Conflict ? edit.error.present : null;
  const own = kind === "offered" ? card.offered !== null : card.own_pay.includes(kind);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={`Pay ${kind}`}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrong) keep(payOf(fields), conflict ?? base);
        }}
      >
        <div className="grid grid-cols-2 gap-4">
          <Field label="From" unmarked error={tried ? wrong : undefined}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={fields.min}
                onChange={(event) => change({ min: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label="To">
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={fields.max}
                onChange={(event) => change({ max: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label="Currency" unmarked>
            {(control) => (
              <Input
                {...control}
                maxLength={3}
                value={fields.currency}
                className="uppercase"
                onChange={(event) => change({ currency: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label="For" unmarked>
            {(control) => (
              <Select
                id={control.id}
                value={fields.period}
                options={periods}
                onValueChange={(period: PayFields["period"]) => change({ period })}
              />
            )}
          </Field>
        </div>
        {edit.error && (
          <Notice tone={conflict ? "partial" : "danger"} live>
            {conflict ? (
              <>
                This was changed in another window to{" "}
                {conflict[kind] ? <Pay money={conflict[kind]} className="font-medium" /> : "nothing"}. Save
                again to keep yours.
              </>
            ) : (
              asProblem(edit.error).message
            )}
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          {own && (
            <Button variant="quiet" className="mr-auto -ml-3" onClick={() => keep(null, conflict ?? base)}>
              {kind === "offered"
                ? "No offer"
                : kind === "advertised"
                  ? "As the posting says"
                  : "As in my preferences"}
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={edit.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
