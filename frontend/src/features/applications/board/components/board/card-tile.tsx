import { Link, useNavigate } from "@tanstack/react-router";
import { Check, Paperclip, StickyNote } from "lucide-react";
import { memo, useEffect, useRef, useState, type Dispatch } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import type { BoardAction } from "../../board-state";
import { dragCard, type Edge } from "../../drag";
import { focusCursor } from "../../focus";
import type { CardItem } from "../../types";
import { CardMenu } from "./card-menu";
import { NextStep } from "./next-step";
import { ScoreMark } from "./score-mark";

interface CardTileProps {
  card: CardItem;
  index: number;
  /** The one the keyboard is on: it has the focus, and is the only one Tab stops at. */
  cursor: boolean;
  tabbable: boolean;
  chosen: boolean;
  menu: boolean;
  draggable: boolean;
  dispatch: Dispatch<BoardAction>;
}

/** Takes the focus where nobody is busy elsewhere. */
function focusUnlessBusy(element: HTMLElement | null, onlyFromBoard: boolean): void {
  const active = document.activeElement;
  const free = !active || active === document.body || active.closest("[data-board]") !== null;
  if (active?.closest("[role=dialog]") || (onlyFromBoard && !free)) return;
  element?.focus({ preventScroll: true });
}

function Line({ edge }: { edge: Edge }) {
  return (
    <span
      aria-hidden
      className={cn(
        "absolute inset-x-0 z-10 h-0.5 rounded-full bg-accent",
        "before:absolute before:-top-[3px] before:left-0 before:size-2 before:rounded-full before:bg-accent",
        edge === "top" ? "-top-[5px]" : "bottom-[3px]",
      )}
    />
  );
}

/** A card on the board: what it is, what comes next, how well it fits. */
export const CardTile = memo(function CardTile(props: CardTileProps) {
  const { card, index, cursor, tabbable, chosen, menu, draggable, dispatch } = props;
  const navigate = useNavigate();
  const row = useRef<HTMLDivElement>(null);
  const tile = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const [dragging, setDragging] = useState(false);
  const [edge, setEdge] = useState<Edge | null>(null);

  useEffect(() => {
    if (!draggable || !row.current || !tile.current) return;
    return dragCard({
      element: tile.current,
      row: row.current,
      id: card.id,
      stage: card.stage,
      onDragging: setDragging,
      onEdge: setEdge,
    });
  }, [draggable, card.id, card.stage]);
  useEffect(() => {
    if (cursor) focusUnlessBusy(link.current, false);
  }, [cursor]);
  useEffect(() => {
    // Moved within its column, the browser may have let go of it.
    if (cursor) focusUnlessBusy(link.current, true);
  }, [cursor, index]);

  const open = () =>
    void navigate({ to: "/board/$applicationId", params: { applicationId: card.id }, search: true });
  return (
    <div ref={row} className="relative pb-2">
      {edge && <Line edge={edge} />}
      <article
        ref={tile}
        className={cn(
          "group relative grid gap-1 rounded-control bg-surface p-3 shadow-card ring-1 ring-line",
          "transition-[background-color,box-shadow] duration-150 ease-out hover:ring-line-strong/60",
          "has-[[data-card]:focus-visible]:outline-2 has-[[data-card]:focus-visible]:outline-offset-1 has-[[data-card]:focus-visible]:outline-accent",
          chosen && "bg-accent-soft ring-accent",
          dragging && "opacity-40",
        )}
      >
        <div className="flex items-start gap-1">
          <Link
            ref={link}
            data-card={card.id}
            data-own-enter
            draggable={false}
            to="/board/$applicationId"
            params={{ applicationId: card.id }}
            search={true}
            tabIndex={tabbable ? 0 : -1}
            onFocus={() => dispatch({ type: "placed", id: card.id })}
            className={cn(
              "min-w-0 flex-1 leading-snug font-medium text-pretty outline-none after:absolute after:inset-0 after:rounded-control",
              "line-clamp-3",
              card.posting === "closed" && "text-ink-soft",
            )}
          >
            {card.title}
          </Link>
          <span className="relative z-10 -mt-1 -mr-2 -mb-1">
            <CardMenu
              card={card}
              open={menu}
              tabbable={tabbable}
              onOpenChange={(next) => dispatch({ type: "menu", id: next ? card.id : null })}
              onClosed={() =>
                link.current?.isConnected ? focusUnlessBusy(link.current, false) : focusCursor()
              }
              onLeave={(id) => dispatch({ type: "placed", id })}
              onOpenCard={open}
            />
          </span>
        </div>
        <p className="truncate text-sm text-ink-soft">
          {card.company}
          {card.location && <span className="text-ink-faint"> · {card.location}</span>}
        </p>
        <Foot card={card} />
        {chosen && (
          <span className="absolute -top-1.5 -left-1.5 grid size-4 place-items-center rounded-full bg-accent text-accent-ink">
            <Check aria-hidden className="size-3" strokeWidth={3} />
            <span className="sr-only">Chosen</span>
          </span>
        )}
      </article>
    </div>
  );
});

function Foot({ card }: { card: CardItem }) {
  return (
    <p className="mt-1 flex min-h-5 items-center gap-2 text-xs text-ink-faint">
      {card.next_step_at && card.next_step_kind ? (
        <NextStep
          kind={card.next_step_kind}
          at={card.next_step_at}
          allDay={card.next_step_all_day}
          className="min-w-0"
        />
      ) : (
        <Since card={card} />
      )}
      <span className="ml-auto flex shrink-0 items-center gap-2">
        {card.note_count > 0 && (
          <span className="inline-flex items-center">
            <StickyNote aria-hidden className="size-3.5" strokeWidth={1.75} />
            <span className="sr-only">Has notes</span>
          </span>
        )}
        {card.file_count > 0 && (
          <span className="inline-flex items-center">
            <Paperclip aria-hidden className="size-3.5" strokeWidth={1.75} />
            <span className="sr-only">Has files</span>
          </span>
        )}
        {card.score !== null && <ScoreMark score={card.score} />}
      </span>
    </p>
  );
}

/** Since when it has been as it is: the date of applying while one waits for an answer. */
function Since({ card }: { card: CardItem }) {
  const closed = card.posting === "closed" && card.stage === "saved";
  if (closed) return <span className="truncate">Posting closed</span>;
  if (card.stage === "applied" && card.applied_at && !card.replied_at)
    return (
      <span className="truncate">
        Sent <RelativeTime at={card.applied_at} />
      </span>
    );
  return (
    <span className="truncate">
      {card.stage === "saved" ? "Saved" : "Moved here"} <RelativeTime at={card.moved_at} />
    </span>
  );
}
