import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { textLink } from "@/components/ui/text-link";
import { note, say, type Talk } from "../../talk";
import type { Mode } from "../../types";

interface RefusalProps {
  id: string;
  talk: Talk;
  mode: Mode;
}

/** Why nothing came of what was said, and what can be done: never a lost message. */
export function Refusal({ id, talk: { refusal, draft }, mode }: RefusalProps) {
  const client = useQueryClient();
  if (!refusal) return null;
  if (refusal.status !== 402)
    return (
      <Notice tone="partial" live>
        {refusal.title}. {refusal.detail !== refusal.title && refusal.detail}{" "}
        {draft && "What you wrote is still in the box."}
      </Notice>
    );
  const withoutModel = () => {
    note(id, { engine: "evidence", refusal: null });
    if (draft.trim()) void say(client, id, { text: draft.trim() });
  };
  return (
    <Notice tone="partial" live>
      <p className="text-pretty">
        {refusal.detail ?? refusal.title} Nothing was charged, and what you wrote is still in the box. I can
        answer from your profile and the posting instead, by rules and for free.
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="sm" onClick={withoutModel}>
          {mode === "chat" && draft.trim() ? "Answer without the model" : "Go on without the model"}
        </Button>
        <Link to="/usage" className={textLink}>
          See your limits
        </Link>
      </div>
    </Notice>
  );
}
