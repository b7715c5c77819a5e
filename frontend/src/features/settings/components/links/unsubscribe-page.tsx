import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { endingQuery, tokenInAddress, useEnding } from "../../queries/links";
import { BrokenLink, LinkPage } from "./link-page";

/** Where the link at the foot of a mail leads: it says what it ends, ends it, and takes it back. */
export function UnsubscribePage() {
  const [token] = useState(tokenInAddress);
  const ending = useQuery(endingQuery(token));
  return (
    <LinkPage title={ending.data?.ended ? "You will get no more mails" : "Stop these mails?"}>
      {!token && <BrokenLink />}
      {token && ending.isPending && (
        <Loading label="Looking at what this link ends">
          <Skeleton className="h-24 w-full" />
        </Loading>
      )}
      {ending.isError && (
        <Notice tone="partial" live>
          {asProblem(ending.error).message}
        </Notice>
      )}
      {ending.data && <Ending token={token} told={ending.data} />}
    </LinkPage>
  );
}

function Ending({ token, told }: { token: string; told: Schema<"UnsubscribeOut"> }) {
  const end = useEnding(token, "/api/v1/alerts/unsubscribe");
  const undo = useEnding(token, "/api/v1/alerts/unsubscribe/undo");
  const failed = end.error ?? undo.error;
  return (
    <>
      <p role="status" className="text-pretty text-ink-soft">
        {told.ended ? (
          <>
            Nothing is sent to <Address told={told} /> any more. Your inbox here still has everything.
          </>
        ) : (
          <>
            This ends every alert, reminder and digest to <Address told={told} />. Your inbox here still has
            everything, and other channels go on.
          </>
        )}
      </p>
      {failed && (
        <Notice tone="partial" live>
          {asProblem(failed).message}
        </Notice>
      )}
      {!told.ended && (
        <Button
          variant="primary"
          size="lg"
          className="w-fit"
          loading={end.isPending}
          onClick={() => end.mutate()}
        >
          Stop these mails
        </Button>
      )}
      {told.ended && told.undo_until && (
        <Button size="lg" className="w-fit" loading={undo.isPending} onClick={() => undo.mutate()}>
          That was a mistake: go on
        </Button>
      )}
    </>
  );
}

function Address({ told }: { told: Schema<"UnsubscribeOut"> }) {
  return <span className="font-medium break-words text-ink">{told.shown}</span>;
}
