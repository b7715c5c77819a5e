import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { asProblem } from "@/lib/problem";
import { useRename } from "../../queries";
import type { ConversationItem } from "../../types";

interface RenameDialogProps {
  conversation: Pick<ConversationItem, "id" | "title">;
  open: boolean;
  onClose: () => void;
}

/** Gives a conversation another name. */
export function RenameDialog({ conversation, open, onClose }: RenameDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title="Rename the conversation">
      {open && <Rename conversation={conversation} onClose={onClose} />}
    </Dialog>
  );
}

function Rename({ conversation, onClose }: Omit<RenameDialogProps, "open">) {
  const [title, setTitle] = useState(conversation.title);
  const rename = useRename(conversation.id);
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (title.trim()) rename.mutate(title.trim(), { onSuccess: onClose });
  };
  return (
    <form className="grid gap-4" onSubmit={submit}>
      <Field label="Name" required error={rename.error ? asProblem(rename.error).message : undefined}>
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            value={title}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={rename.isPending}>
          Rename
        </Button>
      </div>
    </form>
  );
}
