import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronDown, PanelRight } from "lucide-react";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { useMoveCard } from "@/lib/applications/moving";
import { applicationOfJobQuery, stagesQuery } from "@/lib/applications/queries";
import { StageItems } from "./stage-items";
import { StageMark } from "./stage-mark";

/** Says that a job is on one's board and how far it is; nothing where it is not. Moves the card as the board does. */
export function OnBoard({ jobId }: { jobId: string }) {
  const { data: card } = useQuery(applicationOfJobQuery(jobId));
  const { data: stages } = useQuery({ ...stagesQuery, enabled: Boolean(card) });
  const move = useMoveCard(jobId);
  if (!card || !stages) return null;
  const label = stages.stages.find(({ slug }) => slug === card.stage)?.label ?? card.stage;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            className="inline-flex h-7 items-center gap-1.5 rounded-full bg-accent-soft pr-2 pl-2.5 font-medium text-accent-text hover:ring-1 hover:ring-accent aria-expanded:ring-1 aria-expanded:ring-accent pointer-coarse:h-11"
          >
            <StageMark stage={card.stage} className="size-3.5 text-accent-text" />
            On your board: {label}
            <ChevronDown aria-hidden className="size-3.5" />
          </button>
        }
      >
        <StageItems
          label="Move to…"
          stages={stages.stages}
          present={card.stage}
          onMove={(stage) => move(card, stage)}
        />
        <MenuSeparator />
        <MenuItem asChild>
          <Link to="/board/$applicationId" params={{ applicationId: card.id }}>
            <PanelRight aria-hidden className="size-4 text-ink-faint" /> Open the card
          </Link>
        </MenuItem>
      </Menu>
      <span className="text-ink-faint">
        since <RelativeTime at={card.moved_at} />
      </span>
    </p>
  );
}
