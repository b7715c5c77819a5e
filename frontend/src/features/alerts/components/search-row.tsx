import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import {
  BellOff,
  CalendarClock,
  Ellipsis,
  Eye,
  Pause,
  Pencil,
  Play,
  SearchCheck,
  Send,
  Trash2,
} from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { channelsQuery, useChangeSearch, useDeleteSearch, type SavedSearch } from "@/lib/alerts/searches";
import { channelName, frequencyWords, queryParts } from "@/lib/alerts/words";
import { formatExact, plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

const fact = "inline-flex items-start gap-1.5";
const factIcon = "mt-0.5 size-3.5 shrink-0";

interface SearchRowProps {
  search: SavedSearch;
  onEdit: () => void;
  onPreview: () => void;
}

/** When it is looked through next, in the reader's zone; or that it rests, or fails. */
function When({ search }: { search: SavedSearch }) {
  if (search.paused) return <>Paused. What comes meanwhile is not told.</>;
  if (!search.next_run_at) return <>As they come</>;
  return (
    <>
      {frequencyWords[search.frequency]}, next{" "}
      <time dateTime={search.next_run_at}>{formatExact(search.next_run_at)}</time>
    </>
  );
}

function Found({ search }: { search: SavedSearch }) {
  if (search.last_found_at)
    return (
      <>
        {plural(search.last_found ?? 0, "new one", "new ones")} found{" "}
        <RelativeTime at={search.last_found_at} />
      </>
    );
  return <>{search.last_run_at ? "Nothing found yet" : "Not looked through yet"}</>;
}

/** A saved search: what it looks for, when it is looked through, what it found, by what it tells. */
export function SearchRow({ search, onEdit, onPreview }: SearchRowProps) {
  const change = useChangeSearch();
  const remove = useDeleteSearch();
  const { data: channels } = useQuery(channelsQuery);
  const pause = () =>
    change.mutate(
      { search, patch: { paused: !search.paused } },
      {
        onError: (error) =>
          toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
      },
    );
  const list = search.kind === "matches" ? "/matches" : "/jobs";
  return (
    <li className="grid grid-cols-1 gap-2 border-t px-4 py-4 first:border-t-0 sm:px-6">
      <div className="flex items-start gap-3">
        <div className="grid min-w-0 flex-1 grid-cols-1 gap-1">
          <h2 className="flex flex-wrap items-center gap-2 font-medium">
            <Link to={list} search={search.query} className="min-w-0 break-words hover:underline">
              {search.name}
            </Link>
            {search.paused && (
              <Badge tone="missing" icon={BellOff}>
                Paused
              </Badge>
            )}
          </h2>
          <p className="text-sm text-pretty text-ink-soft">{queryParts(search).join(" · ")}</p>
        </div>
        <div className="-mr-2 flex items-center">
          <Button variant="quiet" size="sm" className="max-sm:hidden" onClick={onPreview}>
            <Eye aria-hidden className="size-4" /> Preview
          </Button>
          <Menu trigger={<IconButton icon={Ellipsis} label={`More about ${search.name}`} />}>
            <MenuItem icon={Eye} onSelect={onPreview}>
              Preview
            </MenuItem>
            <MenuItem icon={Pencil} onSelect={onEdit}>
              Edit
            </MenuItem>
            <MenuItem icon={search.paused ? Play : Pause} onSelect={pause}>
              {search.paused ? "Go on" : "Pause"}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={Trash2} danger onSelect={() => remove(search)}>
              Delete
            </MenuItem>
          </Menu>
        </div>
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-faint">
        <span className={fact}>
          <CalendarClock aria-hidden className={factIcon} />
          <span>
            <When search={search} />
          </span>
        </span>
        <span className={fact}>
          <SearchCheck aria-hidden className={factIcon} />
          <span>
            <Found search={search} />
          </span>
        </span>
        <span className={fact}>
          <Send aria-hidden className={factIcon} />
          {search.channels.map((kind) => channelName(kind, channels?.items)).join(", ")}
        </span>
      </p>
      {search.problem && <p className="text-sm text-danger">The last look failed: {search.problem}</p>}
    </li>
  );
}
