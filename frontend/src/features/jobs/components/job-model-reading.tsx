import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Sparkles } from "lucide-react";
import { useState } from "react";
import type { Schema } from "@/api/types";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { plural } from "@/lib/format";
import { afterJobChange } from "@/lib/jobs/importing";
import { useTask } from "@/lib/tasks/queries";
import { toast } from "@/lib/toasts";
import { usageQuery } from "@/lib/usage/queries";
import { readingCostQuery, useReadWithModel } from "../queries";

type Job = Schema<"JobOut">;

/** That a language model helped to read a posting, or the offer to let it; nothing where there is none. */
export function JobModelReading({ job }: { job: Job }) {
  const { data: usage } = useQuery(usageQuery);
  if (job.model_reading) return <Read reading={job.model_reading} />;
  return usage && usage.engine !== "none" ? <Offer job={job} /> : null;
}

function Read({ reading }: { reading: NonNullable<Job["model_reading"]> }) {
  const { model, proposals, orders, read_at: at } = reading;
  return (
    <p className="text-sm text-pretty text-ink-faint">
      {model} looked over this <RelativeTime at={at} />:{" "}
      {proposals === 0
        ? "it found nothing the rules had not."
        : `the posting confirms ${plural(proposals, "demand")} it named.`}
      {orders > 0 &&
        ` ${plural(orders, "passage")} that gave orders to programs ${orders === 1 ? "was" : "were"} kept from it.`}
    </p>
  );
}

function Offer({ job }: { job: Job }) {
  const client = useQueryClient();
  const { data: cost } = useQuery(readingCostQuery(job.id));
  const start = useReadWithModel();
  const [reading, setReading] = useState<string | null>(null);
  useTask(reading, ({ state, error }) => {
    setReading(null);
    afterJobChange(client);
    if (state === "succeeded") toast({ title: "The model has read it", detail: job.title });
    else toast({ title: "It was not read", tone: "danger", ...(error && { detail: error }) });
  });
  if (!cost) return null;
  const price = cost.credits === 0 ? "costs nothing" : `at most ${plural(cost.credits, "credit")}`;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
      <Button
        size="sm"
        loading={reading !== null || start.isPending}
        disabled={!cost.affordable}
        onClick={() => start.mutate(job.id, { onSuccess: ({ id }) => setReading(id) })}
      >
        <Sparkles aria-hidden className="size-3.5" />
        Read it with the language model
      </Button>
      {cost.affordable ? price : cost.reason}
    </p>
  );
}
