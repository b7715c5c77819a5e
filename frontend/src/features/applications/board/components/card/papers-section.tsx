import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileUser, PenLine, Send } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { textLink } from "@/components/ui/text-link";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { dayKey } from "@/lib/applications/due";
import { instantOf, ownZone } from "@/lib/applications/zones";
import { cn } from "@/lib/cn";
import { formatExact } from "@/lib/format";
import { tailoredCvsQuery } from "../../../cv-queries";
import { lettersQuery } from "../../../queries";
import type { Card } from "../../types";
import { sentCvsQuery, useTelling } from "../../use-card-parts";
import { CardSection, sheet } from "./card-section";

/** What was sent: which letter, which CV. */
export function PapersSection({ card }: { card: Card }) {
  const [sending, setSending] = useState(false);
  const { papers, match_id: matchId } = card;
  return (
    <CardSection
      title="Sent"
      action={
        <Button size="sm" onClick={() => setSending(true)}>
          <Send aria-hidden className="size-3.5" /> Mark as sent
        </Button>
      }
    >
      <div className={cn(sheet, "grid divide-line max-sm:divide-y sm:grid-cols-2 sm:divide-x")}>
        <Paper term="Letter" icon={PenLine} name={papers.letter}>
          {matchId && (
            <Link
              to="/matches/$matchId/letter"
              params={{ matchId }}
              search={papers.letter_id ? { version: papers.letter_id } : {}}
              className={textLink}
            >
              {papers.letter_id ? "Open it" : "Write one"}
            </Link>
          )}
        </Paper>
        <Paper term="CV" icon={FileUser} name={papers.tailored_cv ?? papers.cv_document}>
          {matchId && !papers.cv_document_id && (
            <Link to="/matches/$matchId/cv" params={{ matchId }} className={textLink}>
              {papers.tailored_cv_id ? "Open it" : "Tailor one"}
            </Link>
          )}
        </Paper>
      </div>
      {sending && <SentDialog card={card} onClose={() => setSending(false)} />}
    </CardSection>
  );
}

interface PaperProps {
  term: string;
  icon: typeof PenLine;
  name: string | null;
  children: ReactNode;
}

function Paper({ term, icon: Icon, name, children }: PaperProps) {
  return (
    <div className="flex items-start gap-3 px-4 py-3">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="text-sm text-ink-soft">{term}</p>
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className={cn("min-w-0 truncate", name ? "font-medium" : "text-ink-faint")}>
            {name ?? "Not noted"}
          </span>
          <span className="text-sm">{children}</span>
        </p>
      </div>
    </div>
  );
}

const nothing = "none";

/** Which letter and which CV went out, and when. */
function SentDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const { match_id: matchId, papers } = card;
  const letters = useQuery({ ...lettersQuery(matchId ?? ""), enabled: matchId !== null });
  const tailored = useQuery({ ...tailoredCvsQuery(matchId ?? ""), enabled: matchId !== null });
  const cvs = useQuery(sentCvsQuery);
  const [letter, setLetter] = useState(papers.letter_id ?? nothing);
  const [cv, setCv] = useState(papers.tailored_cv_id ?? papers.cv_document_id ?? nothing);
  const [day, setDay] = useState(dayKey(new Date()));
  const [tried, setTried] = useState(false);
  const { sent } = useTelling(card.id);
  const letterOptions = (letters.data?.items ?? []).map(({ id, version, generated_at }) => ({
    value: id,
    label: `Letter, version ${version} of ${formatExact(generated_at)}`,
  }));
  const tailoredIds = new Set((tailored.data?.items ?? []).map(({ id }) => id));
  const cvOptions = [
    ...(tailored.data?.items ?? []).map(({ id, created_at }) => ({
      value: id,
      label: `Tailored CV of ${formatExact(created_at)}`,
    })),
    ...(cvs.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const none = letter === nothing && cv === nothing;
  const submit = () => {
    setTried(true);
    if (none || sent.isPending) return;
    const now = new Date();
    const today = day === dayKey(now) || day === "";
    sent.mutate(
      {
        ...(letter !== nothing && { letter_id: letter }),
        ...(cv !== nothing && (tailoredIds.has(cv) ? { tailored_cv_id: cv } : { cv_document_id: cv })),
        at: today ? now.toISOString() : instantOf(day, "12:00", ownZone()),
      },
      { onSuccess: onClose },
    );
  };
  const without = { value: nothing, label: "None" };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Mark as sent"
      description="Kept in the timeline, with the version as it is now."
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label="Letter"
          unmarked
          hint={matchId === null ? "Letters are written for matches." : undefined}
        >
          {(control) => (
            <Select
              id={control.id}
              value={letter}
              options={[without, ...letterOptions]}
              onValueChange={setLetter}
            />
          )}
        </Field>
        <Field label="CV" unmarked>
          {(control) => (
            <Select id={control.id} value={cv} options={[without, ...cvOptions]} onValueChange={setCv} />
          )}
        </Field>
        <Field label="On" unmarked>
          {(control) => (
            <Input
              {...control}
              type="date"
              max={dayKey(new Date())}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          )}
        </Field>
        {tried && none && (
          <Notice tone="partial" live>
            Choose a letter or a CV.
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={sent.isPending}>
            Mark as sent
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
