import { Copy, Download, FileText, FileType, NotebookText } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { copyText } from "@/lib/copy-text";
import { plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useExportLetter } from "../../queries";
import type { FileKind, Letter } from "../../types";

const kinds = [
  { kind: "pdf", icon: FileText, label: "PDF" },
  { kind: "docx", icon: FileType, label: "Word (DOCX)" },
  { kind: "txt", icon: NotebookText, label: "Plain text" },
] as const;

interface TakeAwayProps {
  letter: Letter;
  company: string;
  /** Goes to the first sentence that keeps the letter back. */
  onBlocked: (sentence?: number) => void;
}

function fileName(company: string): string {
  const plain = company.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
  return `cover-letter-${plain.replace(/^-+|-+$/g, "").toLowerCase()}`.replace(/-$/, "");
}

/** Copying and saving the letter; what rests on nothing keeps it back until somebody vouches for it. */
export function TakeAway({ letter, company, onBlocked }: TakeAwayProps) {
  const exporting = useExportLetter();
  const save = (kind: FileKind) =>
    exporting.mutate(
      { id: letter.id, kind, name: fileName(company) },
      {
        onError: (error) => {
          const problem = asProblem(error);
          toast({ title: "It was not saved", detail: problem.message, tone: "danger" });
          if (problem.code !== "unsupported_sentences") return;
          const number = Number(problem.errors[0]?.loc[1]);
          onBlocked(Number.isInteger(number) ? number : undefined);
        },
      },
    );
  const copy = (
    <>
      <Copy aria-hidden className="size-4" /> <span className="max-sm:sr-only">Copy</span>
    </>
  );
  const download = (
    <>
      <Download aria-hidden className="size-4" /> Download
    </>
  );
  if (!letter.exportable)
    return (
      <>
        <Blocked count={letter.unsupported} onShow={() => onBlocked()} trigger={<Button>{copy}</Button>} />
        <Blocked
          count={letter.unsupported}
          onShow={() => onBlocked()}
          trigger={<Button variant="primary">{download}</Button>}
        />
      </>
    );
  return (
    <>
      <Button onClick={() => void copyText(letter.text, "The letter is copied")}>{copy}</Button>
      <Menu
        trigger={
          <Button variant="primary" loading={exporting.isPending}>
            {exporting.isPending ? "Download" : download}
          </Button>
        }
      >
        {kinds.map(({ kind, icon, label }) => (
          <MenuItem key={kind} icon={icon} onSelect={() => save(kind)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

interface BlockedProps {
  count: number;
  trigger: ReactNode;
  onShow: () => void;
}

/** Why the letter cannot go out yet, and the way to what keeps it back. */
function Blocked({ count, trigger, onShow }: BlockedProps) {
  const [open, setOpen] = useState(false);
  const leaving = useRef(false);
  const one = count === 1;
  return (
    <Popover
      label="Why it cannot go out yet"
      align="end"
      className="w-80"
      open={open}
      onOpenChange={setOpen}
      onCloseAutoFocus={(event) => {
        // The focus is at the sentence by then.
        if (leaving.current) event.preventDefault();
        leaving.current = false;
      }}
      trigger={trigger}
    >
      <p className="font-medium">Not yet: {plural(count, "sentence has", "sentences have")} no support</p>
      <p className="mt-1 text-pretty text-ink-soft">
        Neither your CV nor the posting says what {one ? "it says" : "they say"}. Change {one ? "it" : "them"}
        , or say that {one ? "it is" : "they are"} true; then the letter can be copied and saved.
      </p>
      <Button
        className="mt-3"
        onClick={() => {
          leaving.current = true;
          setOpen(false);
          onShow();
        }}
      >
        Go to the {one ? "sentence" : "first one"}
      </Button>
    </Popover>
  );
}
