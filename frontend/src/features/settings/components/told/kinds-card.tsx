import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Select } from "@/components/ui/select";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { textLink } from "@/components/ui/text-link";
import { useGoing } from "@/lib/deleting";
import { useIsPhone } from "@/lib/use-media";
import { channelsQuery, goingId, type Channel } from "../../queries/channels";
import { useWish, wishesQuery, type Wishes } from "../../queries/wishes";
import { kindWords, oftenOptions, type Often } from "./kinds";

/** What is told by which channel, and how often. */
export function KindsCard() {
  const wishes = useQuery(wishesQuery);
  const channels = useQuery(channelsQuery);
  const going = useGoing();
  const connected = channels.data?.items.filter(({ kind, state }) => state && !going.has(goingId(kind)));
  return (
    <Card
      title="What you are told"
      description="What a saved search finds goes by the channels of that search."
      actions={
        <Link to="/alerts" className={textLink}>
          Saved searches
        </Link>
      }
    >
      {(wishes.isPending || channels.isPending) && (
        <Loading label="Loading what you are told">
          <Skeleton className="h-48 w-full" />
        </Loading>
      )}
      {wishes.isError && <ErrorState compact error={wishes.error} onRetry={() => void wishes.refetch()} />}
      {wishes.data && connected?.length === 0 && (
        <p className="text-ink-soft">
          All of it is in your inbox. Connect a channel above, and choose here what goes there.
        </p>
      )}
      {wishes.data && connected && connected.length > 0 && (
        <Matrix wishes={wishes.data} channels={connected} />
      )}
    </Card>
  );
}

interface MatrixProps {
  wishes: Wishes;
  channels: Channel[];
}

function Matrix({ wishes, channels }: MatrixProps) {
  const phone = useIsPhone();
  const kinds = Object.keys(wishes.kinds).filter((kind) => kind in kindWords);
  if (phone)
    return (
      <div className="grid gap-5">
        {kinds.map((kind) => (
          <fieldset key={kind} className="grid gap-2">
            <legend className="contents">
              <Words kind={kind} />
            </legend>
            {channels.map((channel) => (
              <div key={channel.kind} className="flex items-center justify-between gap-4 pl-3">
                <span className="text-sm text-ink-soft">{channel.label}</span>
                <Cell wishes={wishes} kind={kind} channel={channel} />
              </div>
            ))}
          </fieldset>
        ))}
      </div>
    );
  return (
    <div className="-mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
      <table className="w-full">
        <thead>
          <tr className="text-left text-sm text-ink-soft">
            <th scope="col" className="pb-2 font-medium">
              <span className="sr-only">Kind</span>
            </th>
            {channels.map(({ kind, label }) => (
              <th key={kind} scope="col" className="pb-2 pl-3 font-medium whitespace-nowrap">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row" className="min-w-48 py-2 text-left font-normal">
                <Words kind={kind} />
              </th>
              {channels.map((channel) => (
                <td key={channel.kind} className="py-2 pl-3">
                  <Cell wishes={wishes} kind={kind} channel={channel} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ kind }: { kind: string }) {
  const words = kindWords[kind];
  return (
    <span className="block">
      <span className="block font-medium">{words?.label}</span>
      <span className="block text-sm text-ink-faint">{words?.hint}</span>
    </span>
  );
}

interface CellProps {
  wishes: Wishes;
  kind: string;
  channel: Channel;
}

function Cell({ wishes, kind, channel }: CellProps) {
  const wish = useWish();
  // A channel does not tell of its own failing.
  const value: Often = wishes.kinds[kind]?.[channel.kind] ?? "off";
  return (
    <Select
      compact
      className="w-28"
      aria-label={`${kindWords[kind]?.label ?? kind}, ${channel.label}`}
      value={value}
      options={oftenOptions}
      onValueChange={(next) => wish.mutate({ kinds: { [kind]: { [channel.kind]: next } } })}
    />
  );
}
