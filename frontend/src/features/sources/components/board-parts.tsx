import { Pencil, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Confirm } from "@/components/ui/confirm";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Switch } from "@/components/ui/switch";
import { countSentence, stateLook } from "@/lib/sources/words";
import { toast } from "@/lib/toasts";
import { useChangeBoard, useUnfollow, type Board } from "../boards";
import { isBeyondForm } from "../custom";
import { complain } from "../queries";
import { ChangeCustom } from "./change-custom";

/** What a board is called, leading to its page. */
export function BoardName({ board }: { board: Board }) {
  const page = board.page_url ?? (board.url.startsWith("http") ? board.url : null);
  return (
    <div className="min-w-0">
      <p className="font-medium">{board.label}</p>
      {page ? (
        <a
          href={page}
          target="_blank"
          rel="noopener"
          className="block max-w-64 truncate rounded-[2px] text-sm text-ink-faint hover:underline"
        >
          {page.replace(/^https?:\/\//, "")}
          <span className="sr-only"> (new tab)</span>
        </a>
      ) : (
        <p className="max-w-64 truncate text-sm text-ink-faint">{board.url}</p>
      )}
    </div>
  );
}

/** How the last reading of a board went, and when that was. */
export function BoardState({ board }: { board: Board }) {
  const { word, tone, icon } = stateLook(board.state);
  return (
    <div className="grid justify-items-start gap-0.5">
      {board.enabled ? (
        <Badge tone={tone} icon={icon}>
          {word}
        </Badge>
      ) : (
        <Badge tone="missing">Switched off</Badge>
      )}
      {board.last_run_at && (
        <span className="text-sm text-ink-faint tabular">
          <RelativeTime at={board.last_run_at} />
          {Boolean(board.found) && `: ${countSentence({ ...board, updated: null })}`}
        </span>
      )}
      {board.error && <span className="max-w-80 text-sm text-pretty text-ink-soft">{board.error}</span>}
    </div>
  );
}

interface BoardActionsProps {
  source: string;
  board: Board;
  busy: boolean;
  onRead: () => void;
}

/** Whether putting a board back would need something that is never shown again. */
function hasSecret({ settings }: Board): boolean {
  return typeof settings.header === "object" && settings.header !== null;
}

/** Read a board now; whoever added it, and admins, switch it off or stop following it. */
export function BoardActions({ source, board, busy, onRead }: BoardActionsProps) {
  const change = useChangeBoard(source);
  const unfollow = useUnfollow(source);
  const [asking, setAsking] = useState(false);
  const [changing, setChanging] = useState(false);
  const enable = (enabled: boolean) =>
    change.mutate(
      { id: board.id, enabled },
      {
        onSuccess: () =>
          toast({
            title: enabled ? `${board.label} is read again` : `${board.label} is not read any more`,
            undo: () => change.mutate({ id: board.id, enabled: !enabled }),
          }),
        onError: complain("That was not saved"),
      },
    );
  return (
    <div className="flex items-center justify-end gap-1">
      {board.removable && (
        <span className="mr-1">
          <Switch
            label={<span className="sr-only">Read {board.label}</span>}
            checked={board.enabled}
            disabled={change.isPending}
            onCheckedChange={enable}
          />
        </span>
      )}
      <IconButton icon={RefreshCw} label={`Read ${board.label} now`} disabled={busy} onClick={onRead} />
      {board.removable && source === "custom" && !isBeyondForm(board) && (
        <IconButton
          icon={Pencil}
          label={`Change how ${board.label} is read`}
          onClick={() => setChanging(true)}
        />
      )}
      {changing && <ChangeCustom board={board} onClose={() => setChanging(false)} />}
      {board.removable && (
        <IconButton
          icon={Trash2}
          label={`Stop following ${board.label}`}
          onClick={() => (hasSecret(board) ? setAsking(true) : void unfollow(board))}
        />
      )}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={`Stop following ${board.label}?`}
        description="It has a secret header, which is never shown again. To follow it later you need to enter it anew. The jobs it brought stay."
        action="Stop following"
        destructive
        onConfirm={() => void unfollow(board)}
      />
    </div>
  );
}
