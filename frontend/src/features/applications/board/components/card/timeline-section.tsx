import { useInfiniteQuery } from "@tanstack/react-query";
import {
  ArrowRightLeft,
  Banknote,
  CalendarClock,
  CalendarX2,
  CircleCheck,
  FileUser,
  Import,
  MailCheck,
  Paperclip,
  Pencil,
  PenLine,
  Plus,
  Send,
  StickyNote,
  Trash2,
  UserMinus,
  UserPlus,
  type LucideIcon,
} from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { KeyHint } from "@/components/ui/key-hint";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { Textarea } from "@/components/ui/textarea";
import { asProblem } from "@/lib/problem";
import type { Card, TimelineEvent } from "../../types";
import { timelineQuery, useNotes } from "../../use-card-parts";
import { CardSection } from "./card-section";

const icons: Record<TimelineEvent["kind"], LucideIcon> = {
  created: Plus,
  moved: ArrowRightLeft,
  applied: Send,
  note: StickyNote,
  reply: MailCheck,
  contact_added: UserPlus,
  contact_removed: UserMinus,
  file_added: Paperclip,
  file_removed: Paperclip,
  letter_sent: PenLine,
  cv_used: FileUser,
  step_added: CalendarClock,
  step_changed: CalendarClock,
  step_done: CircleCheck,
  step_removed: CalendarX2,
  pay_changed: Banknote,
  imported: Import,
};

/** Everything that happened, the newest first; notes are written here. */
export function TimelineSection({ card }: { card: Card }) {
  const query = useInfiniteQuery(timelineQuery(card.id));
  const pages = query.data?.pages;
  // The card brings its newest lines along.
  const events = pages ? pages.flatMap(({ items }) => items) : card.timeline;
  return (
    <CardSection title="Timeline">
      <AddNote card={card} />
      <ol aria-label="Timeline" className="grid">
        {events.map((event, at) => (
          <Line key={event.id} card={card} event={event} last={at === events.length - 1} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          size="sm"
          className="w-fit"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show earlier
        </Button>
      )}
    </CardSection>
  );
}

function AddNote({ card }: { card: Card }) {
  const [text, setText] = useState("");
  const { add } = useNotes(card.id);
  const submit = () => {
    const said = text.trim();
    if (said === "" || add.isPending) return;
    add.mutate(said, { onSuccess: () => setText("") });
  };
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        aria-label="A note for the timeline"
        rows={1}
        maxLength={10_000}
        placeholder="Write down what happened"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          submit();
        }}
        className="min-h-9"
      />
      {text.trim() !== "" && (
        <div className="flex items-center gap-3">
          <Button type="submit" size="sm" loading={add.isPending}>
            Add note
          </Button>
          <KeyHint keys="mod+enter" className="pointer-coarse:hidden" />
        </div>
      )}
      {add.error && (
        <Notice tone="danger" live>
          {asProblem(add.error).message} What you wrote stays here.
        </Notice>
      )}
    </form>
  );
}

function Line({ card, event, last }: { card: Card; event: TimelineEvent; last: boolean }) {
  const [editing, setEditing] = useState(false);
  const { remove } = useNotes(card.id);
  const Icon = icons[event.kind];
  return (
    <li className="group relative flex gap-3 pb-4">
      {!last && <span aria-hidden className="absolute top-7 bottom-0 left-3 w-px bg-line" />}
      <span
        aria-hidden
        className="grid size-6 shrink-0 place-items-center rounded-full bg-sunken text-ink-faint ring-1 ring-line"
      >
        <Icon className="size-3.5" strokeWidth={1.75} />
      </span>
      <div className="grid min-w-0 flex-1 gap-0.5 pt-0.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className={event.kind === "note" ? "text-sm text-ink-soft" : "break-words"}>
            {event.title}
          </span>
          <span className="flex items-center gap-1 text-xs text-ink-faint">
            <RelativeTime at={event.at} />
            {event.edited_at && <span>· changed</span>}
          </span>
        </p>
        {editing ? (
          <EditNote card={card} event={event} onDone={() => setEditing(false)} />
        ) : (
          event.text && (
            <p className="max-w-text rounded-control bg-surface px-3 py-2 break-words whitespace-pre-line ring-1 ring-line">
              {event.text}
            </p>
          )
        )}
      </div>
      {event.kind === "note" && !editing && (
        <span className="flex shrink-0 pointer-fine:not-group-hover:not-group-focus-within:opacity-0">
          <IconButton icon={Pencil} label="Change this note" size="sm" onClick={() => setEditing(true)} />
          <IconButton
            icon={Trash2}
            label="Delete this note"
            size="sm"
            onClick={() => remove.mutate({ eventId: event.id, text: event.text })}
          />
        </span>
      )}
    </li>
  );
}

function EditNote({ card, event, onDone }: { card: Card; event: TimelineEvent; onDone: () => void }) {
  const [text, setText] = useState(event.text);
  const { change } = useNotes(card.id);
  return (
    <form
      className="grid gap-2"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (text.trim() !== "")
          change.mutate({ eventId: event.id, text: text.trim() }, { onSuccess: onDone });
      }}
    >
      <Textarea
        aria-label="The note"
        rows={2}
        maxLength={10_000}
        value={text}
        onChange={(typed) => setText(typed.currentTarget.value)}
        className="min-h-16"
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" loading={change.isPending}>
          Save
        </Button>
        <Button size="sm" variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
