import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatBytes, formatCount } from "@/lib/format";
import { useRollback, type Tagged } from "../queries";
import type { Model } from "../types";
import { originWords, trainedWords } from "../words";
import { Fact, Facts } from "./facts";

/** The version that a way back leads to, in words; null where there is none. */
function wayBack({ champion, challenger, percentage, shadow }: Model): string | null {
  if (challenger && (percentage > 0 || shadow))
    return `${challenger.version} stops answering and stops running in the shadow. ${champion.version} goes on.`;
  if (!champion.shipped)
    return `The version before ${champion.version} answers again, from the next question on.`;
  return null;
}

/** Which version answers, and where it is from. */
export function InUseCard({ tagged }: { tagged: Tagged }) {
  const { model } = tagged;
  const { champion } = model;
  const [asking, setAsking] = useState(false);
  const rollback = useRollback(tagged);
  const version = model.versions.find(({ id }) => id === champion.id);
  const back = wayBack(model);
  return (
    <Card
      title="In use"
      actions={
        back && (
          <Button size="sm" loading={rollback.isPending} onClick={() => setAsking(true)}>
            <Undo2 aria-hidden className="size-3.5" />
            Roll back
          </Button>
        )
      }
    >
      <Facts>
        <Fact term="Version">
          <span className="font-mono text-sm">{champion.version}</span>{" "}
          {model.fallen_back && <Badge tone="cv">after a fall-back</Badge>}
        </Fact>
        <Fact term="From">{originWords(champion)}</Fact>
        {version ? (
          <>
            <Fact term="Data">
              {trainedWords(version.trained_on)}
              {version.trained_on.kinds.length > 0 && (
                <span className="block text-sm text-ink-soft">{version.trained_on.kinds.join(", ")}</span>
              )}
            </Fact>
            <Fact term="Trained">
              <RelativeTime at={version.created_at} />
            </Fact>
            <Fact term="Checksum">
              <span className="font-mono text-xs break-all" title="SHA-256 of the file">
                {version.sha256}
              </span>
            </Fact>
            <Fact term="File">
              {version.format}, {formatBytes(version.size)}
            </Fact>
          </>
        ) : (
          <Fact term="Data">{model.card.data.join(" ") || "See its card below."}</Fact>
        )}
        <Fact term="Rows here">
          {formatCount(model.training.have)}
          {model.training.needed > 0 && ` of ${formatCount(model.training.needed)} needed to train it here`}
        </Fact>
      </Facts>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={`Roll back ${model.label}`}
        description={back ?? ""}
        action="Roll back"
        onConfirm={() => rollback.mutate()}
      />
    </Card>
  );
}
