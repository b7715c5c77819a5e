import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatExact } from "@/lib/format";
import { useNow } from "@/lib/use-now";
import { useWish, wishesQuery } from "../../queries/wishes";

/** Says that nothing is sent at present, and until when. */
export function PausedNotice() {
  const { data } = useQuery(wishesQuery);
  const now = useNow();
  const wish = useWish();
  if (!data?.paused_until || new Date(data.paused_until) <= now) return null;
  return (
    <Notice
      tone="partial"
      action={
        <Button size="sm" onClick={() => wish.mutate({ paused_until: null })}>
          Go on now
        </Button>
      }
    >
      Nothing is sent until {formatExact(data.paused_until)}. It gathers in your inbox.
    </Notice>
  );
}
