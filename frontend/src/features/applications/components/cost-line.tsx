import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { textLink } from "@/components/ui/text-link";
import { formatCount, plural } from "@/lib/format";
import { formatUsd } from "@/lib/usage/money";
import { usageQuery } from "@/lib/usage/queries";
import type { Writer, WritingCost } from "../types";

interface CostLineProps {
  cost: WritingCost | undefined;
  engine: Writer;
  /** The same is kept: the cost is that of another one. */
  again?: boolean | undefined;
}

/** What asking would cost at most, before anything is asked. */
export function CostLine({ cost, engine, again }: CostLineProps) {
  const { data: usage } = useQuery(usageQuery);
  if (engine === "evidence")
    return (
      <p>
        Put together from your CV and the posting, without a model. Nothing leaves this machine; it is free.
      </p>
    );
  if (!cost) return <p className="min-h-[1.5em]" aria-busy />;
  if (!cost.affordable)
    return (
      <p>
        {cost.reason ?? "The model cannot be asked now."} Without it the writing is free.{" "}
        <Link to="/usage" className={textLink}>
          See your limits
        </Link>
      </p>
    );
  if (cost.engine === "local") return <p>Your own model on this machine is asked: it costs nothing.</p>;
  return (
    <p>
      {again ? "A new one asks" : "Asks"} {cost.model}: at most{" "}
      <strong className="font-medium text-ink tabular">{plural(cost.credits, "credit")}</strong> (
      {formatUsd(cost.cost_microusd / 1_000_000)}).{" "}
      {usage && <span className="tabular">You have {formatCount(usage.credits)}.</span>}
    </p>
  );
}
