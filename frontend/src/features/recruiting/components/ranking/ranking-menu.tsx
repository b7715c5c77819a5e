import { useNavigate } from "@tanstack/react-router";
import {
  Briefcase,
  Download,
  Ellipsis,
  Eye,
  EyeOff,
  History,
  RotateCw,
  Scale,
  SlidersHorizontal,
} from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useSetBlindness } from "../../candidate-queries";
import { useExport } from "../../ranking-queries";
import type { RankedPage } from "../../types";
import { ReasonDialog } from "../reason-dialog";

interface RankingMenuProps {
  jobId: string;
  page: RankedPage | undefined;
  busy: boolean;
  onRank: () => void;
}

/** What one does with a ranking as a whole. */
export function RankingMenu({ jobId, page, busy, onRank }: RankingMenuProps) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const blindness = useSetBlindness(jobId);
  const download = useExport();
  const blind = page?.blind ?? true;
  const rankingId = page?.ranking_id ?? null;
  const params = { jobId };
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label="More about this ranking" />}>
        <MenuItem
          icon={SlidersHorizontal}
          onSelect={() => void navigate({ to: "/candidates/jobs/$jobId/weights", params })}
        >
          What counts for this job
        </MenuItem>
        <MenuItem
          icon={Scale}
          onSelect={() => void navigate({ to: "/candidates/jobs/$jobId/fairness", params })}
        >
          Fairness
        </MenuItem>
        <MenuItem
          icon={History}
          onSelect={() => void navigate({ to: "/candidates/log", search: { job_id: jobId } })}
        >
          Log of this job
        </MenuItem>
        <MenuItem icon={Briefcase} onSelect={() => void navigate({ to: "/jobs/$jobId", params })}>
          The posting
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={RotateCw} disabled={busy} onSelect={onRank}>
          Rank 10 times and compare
        </MenuItem>
        <MenuItem icon={blind ? Eye : EyeOff} onSelect={() => setAsking(true)}>
          {blind ? "Show names for this job" : "Hide names again"}
        </MenuItem>
        {rankingId !== null && (
          <>
            <MenuSeparator />
            <MenuItem icon={Download} onSelect={() => download.mutate({ rankingId, format: "csv" })}>
              Export for a spreadsheet (CSV)
            </MenuItem>
            <MenuItem icon={Download} onSelect={() => download.mutate({ rankingId, format: "json" })}>
              Export with all evidence (JSON)
            </MenuItem>
          </>
        )}
      </Menu>
      <ReasonDialog
        open={asking}
        title={blind ? "Show names for this job" : "Hide names for this job"}
        description={
          blind
            ? "Every candidate’s name, contact and school show at once, before you have decided. The log keeps that, and why."
            : "Names, contacts and schools are hidden again where nothing is decided. The log keeps that, and why."
        }
        action={blind ? "Show names" : "Hide names"}
        busy={blindness.isPending}
        onConfirm={(reason) =>
          blindness.mutate({ blind: !blind, reason }, { onSuccess: () => setAsking(false) })
        }
        onClose={() => setAsking(false)}
      />
    </>
  );
}
