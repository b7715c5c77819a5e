import { RefreshCw } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Source } from "@/lib/sources/queries";
import { stateLook } from "@/lib/sources/words";

/** How a source stands, in two or three words. */
export function SourceBadge({ source }: { source: Source }) {
  if (source.running)
    return (
      <Badge tone="accent" icon={RefreshCw} turning>
        Reading now
      </Badge>
    );
  if (!source.enabled) return <Badge tone="missing">Switched off</Badge>;
  if (source.boards !== null && source.boards_total === 0)
    return <Badge tone="missing">Nothing followed</Badge>;
  const { word, tone, icon } = stateLook(source.state);
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
