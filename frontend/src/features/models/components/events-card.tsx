import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { plural } from "@/lib/format";
import type { ModelEvent } from "../types";
import { eventWords } from "../words";

const atFirst = 8;

/** What happened to the model and who did it, the newest first. */
export function EventsCard({ events }: { events: readonly ModelEvent[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? events : events.slice(0, atFirst);
  return (
    <Card title="Log">
      {events.length === 0 ? (
        <p className="text-ink-soft">Nothing happened to this model yet.</p>
      ) : (
        <div className="grid gap-3">
          <ol className="grid gap-4">
            {shown.map((event, at) => (
              <li key={`${event.at} ${at}`} className="grid gap-0.5">
                <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <span className="font-medium">{eventWords[event.kind]}</span>
                  <RelativeTime at={event.at} className="text-sm text-ink-faint" />
                </p>
                <p className="max-w-text text-pretty text-ink-soft">{event.words}</p>
                <p className="text-sm text-ink-faint">{event.by ?? "by the server"}</p>
              </li>
            ))}
          </ol>
          {events.length > shown.length && (
            <Button
              variant="quiet"
              size="sm"
              className="-ml-2 justify-self-start"
              onClick={() => setAll(true)}
            >
              {plural(events.length - shown.length, "earlier one")}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
