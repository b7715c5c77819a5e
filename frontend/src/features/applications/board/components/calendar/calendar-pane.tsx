import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { useState } from "react";
import { CalendarSubscription } from "@/components/calendar/calendar-subscription";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { announce } from "@/lib/announce";
import { dayKey } from "@/lib/applications/due";
import { useShortcuts } from "@/lib/shortcuts";
import { useDebounced } from "@/lib/use-debounced";
import { useIsPhone } from "@/lib/use-media";
import { useNow } from "@/lib/use-now";
import { pickQuery } from "../../board-queries";
import { byDay, monthName, monthOf, plusMonths } from "../../calendar";
import type { BoardSearch } from "../../search-params";
import { freshStep } from "../../step-fields";
import type { CardItem } from "../../types";
import { useDeskOf } from "../../use-desk";
import { stepsQuery } from "../../use-steps";
import { calledCard } from "../../words";
import { StepDialog } from "../dialogs/step-dialog";
import { Agenda } from "./agenda";
import { MonthGrid } from "./month-grid";

interface CalendarPaneProps {
  search: BoardSearch;
  onChange: (change: Partial<BoardSearch>) => void;
  onNew: () => void;
}

/** What is to happen when, over all cards. */
export function CalendarPane({ search, onChange, onNew }: CalendarPaneProps) {
  const today = dayKey(useNow());
  const month = search.month ?? monthOf(today);
  const query = useQuery(stepsQuery(month));
  const phone = useIsPhone();
  const desk = useDeskOf();
  const [adding, setAdding] = useState<string | null>(null);
  const go = (to: string) => {
    onChange({ month: to === monthOf(today) ? undefined : to });
    announce(monthName(to));
  };
  useShortcuts("Calendar", [
    { keys: "pageup", label: "Month before", run: () => go(plusMonths(month, -1)) },
    { keys: "pagedown", label: "Next month", run: () => go(plusMonths(month, 1)) },
    { keys: "t", label: "Today", run: () => go(monthOf(today)) },
    { keys: "a", label: "Add a step", run: () => setAdding(today) },
    { keys: "n", label: "New card", run: onNew },
    { keys: "mod+z", label: "Take back", outsideFields: true, run: desk.undo },
  ]);
  const days = byDay(query.data ?? []);
  return (
    <div className="grid gap-3 px-4 pb-12 sm:px-6">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="min-w-40 text-lg font-semibold max-sm:flex-1">{monthName(month)}</h2>
        <IconButton
          icon={ChevronLeft}
          label="Month before"
          keys="pageup"
          onClick={() => go(plusMonths(month, -1))}
        />
        <Button size="sm" className="h-8" onClick={() => go(monthOf(today))}>
          Today
        </Button>
        <IconButton
          icon={ChevronRight}
          label="Next month"
          keys="pagedown"
          onClick={() => go(plusMonths(month, 1))}
        />
        <span className="ml-auto flex gap-2 max-sm:w-full max-sm:[&>button]:flex-1">
          <CalendarSubscription />
          <Button onClick={() => setAdding(today)}>
            <Plus aria-hidden className="size-4" /> Add a step
          </Button>
        </span>
      </div>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Loading label="Loading the calendar">
          <Skeleton className="h-[36rem] rounded-card" />
        </Loading>
      ) : phone ? (
        <Agenda month={month} today={today} days={days} onAdd={setAdding} />
      ) : (
        <MonthGrid month={month} today={today} days={days} onMonth={go} onAdd={setAdding} />
      )}
      <AddStep key={adding} day={adding} onClose={() => setAdding(null)} />
    </div>
  );
}

/** A step on a day, for a card one picks. */
function AddStep({ day, onClose }: { day: string | null; onClose: () => void }) {
  const [card, setCard] = useState<CardItem | null>(null);
  const [text, setText] = useState("");
  const asked = useDebounced(text.trim());
  const found = useQuery({ ...pickQuery(asked), enabled: day !== null });
  return (
    <StepDialog
      open={day !== null}
      onOpenChange={(open) => !open && onClose()}
      applicationId={card?.id ?? null}
      initial={freshStep(day ?? dayKey(new Date()))}
      picker={
        card ? (
          <p className="flex items-center justify-between gap-2 rounded-control bg-sunken px-3 py-2">
            <span className="min-w-0">
              <span className="block truncate font-medium">{card.title}</span>
              <span className="block truncate text-sm text-ink-soft">{card.company}</span>
            </span>
            <Button size="sm" variant="quiet" onClick={() => setCard(null)}>
              Another card
            </Button>
          </p>
        ) : (
          <Combobox
            label="Card"
            placeholder="Which card is it for?"
            items={found.data?.items ?? []}
            query={text}
            onQueryChange={setText}
            onPick={setCard}
            itemKey={({ id }) => id}
            itemText={calledCard}
            loading={found.isFetching}
          />
        )
      }
    />
  );
}
