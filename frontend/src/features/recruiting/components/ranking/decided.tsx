import { Bookmark, MessagesSquare, X, type LucideIcon } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Decision } from "../../types";
import { decidedWords } from "../../words";

export const decisionIcons: Record<Decision, LucideIcon> = {
  shortlist: Bookmark,
  interview: MessagesSquare,
  reject: X,
};

const tones: Record<Decision, Tone> = { shortlist: "done", interview: "done", reject: "missing" };

/** The decision that stands. */
export function Decided({ decision }: { decision: Decision }) {
  return (
    <Badge tone={tones[decision]} icon={decisionIcons[decision]}>
      {decidedWords[decision]}
    </Badge>
  );
}
