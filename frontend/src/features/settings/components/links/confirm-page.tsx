import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { asProblem } from "@/lib/problem";
import { tokenInAddress, useConfirm } from "../../queries/links";
import { BrokenLink, LinkPage } from "./link-page";

/** Where the link of a confirmation mail leads. A button, because mail programs open links by themselves. */
export function ConfirmPage() {
  const [token] = useState(tokenInAddress);
  const confirm = useConfirm();
  if (confirm.data)
    return (
      <LinkPage title="Confirmed">
        <p role="status" className="text-ink-soft">
          Alerts are sent to <span className="font-medium break-words text-ink">{confirm.data.shown}</span>{" "}
          from now on. Each mail has a link that ends them.
        </p>
        <Button asChild variant="primary" size="lg" className="w-fit">
          <Link to="/settings/notifications">Choose what you are told</Link>
        </Button>
      </LinkPage>
    );
  return (
    <LinkPage title="Do you want alerts at this address?">
      {token ? (
        <>
          <p className="text-ink-soft">
            Somebody asked for job alerts and reminders by e-mail. Nothing is sent until you confirm. If it
            was not you, close this page.
          </p>
          {confirm.isError && (
            <Notice tone="partial" live>
              {asProblem(confirm.error).message}
            </Notice>
          )}
          <Button
            variant="primary"
            size="lg"
            className="w-fit"
            loading={confirm.isPending}
            onClick={() => confirm.mutate(token)}
          >
            Confirm this address
          </Button>
        </>
      ) : (
        <BrokenLink />
      )}
    </LinkPage>
  );
}
