import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import type { Schema } from "@/api/types";
import { caughtMailQuery } from "../../queries/mail";

interface CaughtDialogProps {
  id: string;
  onClose: () => void;
}

/** A caught mail as its receiver would see it, as plain text, and its head. */
export function CaughtDialog({ id, onClose }: CaughtDialogProps) {
  const mail = useQuery(caughtMailQuery(id));
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={mail.data?.subject ?? "Caught mail"}>
      {mail.isPending && (
        <Loading label="Loading the mail">
          <Skeleton className="h-96 w-full" />
        </Loading>
      )}
      {mail.isError && <ErrorState compact error={mail.error} onRetry={() => void mail.refetch()} />}
      {mail.data && <Parts mail={mail.data} />}
    </Dialog>
  );
}

type Part = "html" | "text" | "head";

function Parts({ mail }: { mail: Schema<"CaughtMailOut"> }) {
  const [part, setPart] = useState<Part>(mail.html ? "html" : "text");
  return (
    <Tabs<Part>
      label="Parts of the mail"
      value={part}
      onValueChange={setPart}
      tabs={[
        {
          value: "html",
          label: "As it looks",
          content: mail.html ? <Page html={mail.html} /> : "It has no HTML.",
        },
        {
          value: "text",
          label: "Plain text",
          content: (
            <pre className="text-sm break-words whitespace-pre-wrap">
              {mail.text ?? "It has no plain text."}
            </pre>
          ),
        },
        {
          value: "head",
          label: "Head",
          content: (
            <dl className="grid gap-2 text-sm">
              {mail.headers.map(({ name, value }) => (
                <div key={name}>
                  <dt className="text-ink-faint">{name}</dt>
                  <dd className="font-mono break-all">{value}</dd>
                </div>
              ))}
            </dl>
          ),
        },
      ]}
    />
  );
}

/** The HTML, in which no script runs and nothing is loaded; its links open beside the dashboard. */
function Page({ html }: { html: string }) {
  return (
    <iframe
      title="The mail"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html.replace("<head>", '<head><base target="_blank">')}
      className="h-[60dvh] w-full rounded-control ring-1 ring-line"
    />
  );
}
