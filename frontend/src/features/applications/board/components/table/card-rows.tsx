import { Link } from "@tanstack/react-router";
import { StageMark } from "@/components/applications/stage-mark";
import { Checkbox } from "@/components/ui/checkbox";
import { PageList } from "@/components/ui/virtual-list";
import { cn } from "@/lib/cn";
import { calledCard, labelOf } from "../../words";
import { NextStep } from "../board/next-step";
import { ScoreMark } from "../board/score-mark";
import type { CardListProps } from "./card-table";

/** The table's rows as blocks, for a phone. */
export function CardRows(props: CardListProps) {
  const { cards, stages, chosen, total, hasMore, loadingMore, onMore, onChoose } = props;
  return (
    <div className="border-t pb-24">
      <PageList
        label="Your cards"
        items={cards}
        itemKey={(card) => card.id}
        estimate={74}
        total={total}
        hasMore={hasMore}
        loadingMore={loadingMore}
        onMore={onMore}
        renderItem={(card) => (
          <div
            className={cn(
              "relative flex items-start gap-2 border-b px-4 py-3",
              chosen.has(card.id) && "bg-accent-soft",
            )}
          >
            <span className="relative z-10 -my-2">
              <Checkbox
                label={<span className="sr-only">Choose {calledCard(card)}</span>}
                checked={chosen.has(card.id)}
                onCheckedChange={() => onChoose(card.id, false)}
              />
            </span>
            <div className="grid min-w-0 flex-1 gap-1">
              <Link
                to="/board/$applicationId"
                params={{ applicationId: card.id }}
                search={true}
                className="leading-snug font-medium text-pretty after:absolute after:inset-0"
              >
                {card.title}
              </Link>
              <p className="truncate text-sm text-ink-soft">{card.company}</p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
                <span className="inline-flex items-center gap-1">
                  <StageMark stage={card.stage} className="size-3.5" />
                  {labelOf(stages, card.stage)}
                </span>
                {card.next_step_at && card.next_step_kind && (
                  <NextStep
                    kind={card.next_step_kind}
                    at={card.next_step_at}
                    allDay={card.next_step_all_day}
                  />
                )}
                {card.score !== null && <ScoreMark score={card.score} word />}
              </p>
            </div>
          </div>
        )}
      />
    </div>
  );
}
