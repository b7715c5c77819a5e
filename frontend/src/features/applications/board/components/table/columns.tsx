import type { ReactNode } from "react";
import { StageMark } from "@/components/applications/stage-mark";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Stage } from "@/lib/applications/stages";
import { cn } from "@/lib/cn";
import type { SortKey } from "../../search-params";
import type { CardItem } from "../../types";
import { labelOf } from "../../words";
import { NextStep } from "../board/next-step";
import { ScoreMark } from "../board/score-mark";

export interface CardColumn {
  key: SortKey;
  header: string;
  /** The title has what is left. */
  width: string;
  /** Left out where there is less room. */
  from?: "lg" | "xl";
  cell: (card: CardItem, stages: readonly { slug: Stage; label: string }[]) => ReactNode;
}

const none = <span className="text-ink-faint">–</span>;

export const cardColumns: readonly CardColumn[] = [
  {
    key: "title",
    header: "Title",
    width: "",
    cell: (card) => (
      <span className={cn("font-medium", card.posting === "closed" && "text-ink-soft")}>{card.title}</span>
    ),
  },
  {
    key: "company",
    header: "Company",
    width: "w-[18%]",
    cell: (card) => <span className="text-ink-soft">{card.company}</span>,
  },
  {
    key: "stage",
    header: "Stage",
    width: "w-34",
    cell: (card, stages) => (
      <span className="flex items-center gap-2">
        <StageMark stage={card.stage} />
        <span className="truncate">{labelOf(stages, card.stage)}</span>
      </span>
    ),
  },
  {
    key: "score",
    header: "Score",
    width: "w-26",
    from: "lg",
    cell: (card) => (card.score === null ? none : <ScoreMark score={card.score} word />),
  },
  {
    key: "applied_at",
    header: "Applied",
    width: "w-33",
    from: "lg",
    cell: (card) =>
      card.applied_at ? <RelativeTime at={card.applied_at} className="text-ink-soft" /> : none,
  },
  {
    key: "next_step_at",
    header: "Next step",
    width: "w-54",
    cell: (card) =>
      card.next_step_at && card.next_step_kind ? (
        <NextStep kind={card.next_step_kind} at={card.next_step_at} allDay={card.next_step_all_day} />
      ) : (
        none
      ),
  },
  {
    key: "changed_at",
    header: "Changed",
    width: "w-33",
    from: "xl",
    cell: (card) => <RelativeTime at={card.changed_at} className="text-ink-soft" />,
  },
];

const shownFrom = { lg: "max-lg:hidden", xl: "max-xl:hidden" } as const;

export function shownLook({ from }: CardColumn): string {
  return from ? shownFrom[from] : "";
}
