import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ContactRound, Ellipsis, Link2, RotateCw, SearchX } from "lucide-react";
import { useState } from "react";
import type { Schema } from "@/api/types";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { afterJobChange } from "@/lib/jobs/importing";
import { askWhyHidden } from "@/lib/matches/why-hidden";
import { hasDesk, useUser } from "@/lib/session/session";
import { useTask } from "@/lib/tasks/queries";
import { toast } from "@/lib/toasts";
import { useReadAgain } from "../queries";

/** What one seldom does with a job. */
export function JobMore({ job }: { job: Schema<"JobOut"> }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const desk = hasDesk(useUser());
  const readAgain = useReadAgain();
  const [reading, setReading] = useState<string | null>(null);
  useTask(reading, ({ state, error }) => {
    setReading(null);
    afterJobChange(client);
    if (state === "succeeded") toast({ title: "Read again", detail: job.title });
    else toast({ title: "It was not read again", tone: "danger", ...(error && { detail: error }) });
  });
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => toast({ title: "Link copied" }),
      () => toast({ title: "The link was not copied", detail: location.href, tone: "danger" }),
    );
  return (
    <Menu trigger={<IconButton icon={Ellipsis} label="More about this job" />}>
      {desk && (
        <MenuItem
          icon={ContactRound}
          onSelect={() => void navigate({ to: "/candidates/jobs/$jobId", params: { jobId: job.id } })}
        >
          Rank candidates
        </MenuItem>
      )}
      <MenuItem
        icon={RotateCw}
        disabled={reading !== null || readAgain.isPending}
        onSelect={() => readAgain.mutate(job.id, { onSuccess: ({ id }) => setReading(id) })}
      >
        Read its text again
      </MenuItem>
      <MenuItem icon={SearchX} onSelect={() => askWhyHidden(job.url)}>
        Is it among my matches?
      </MenuItem>
      <MenuItem icon={Link2} onSelect={() => void copy()}>
        Copy the link to this page
      </MenuItem>
    </Menu>
  );
}
