import { CalendarPlus } from "lucide-react";
import type { Schema } from "@/api/types";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";

const ways = [
  { name: "Google Calendar", how: "On the web: Other calendars, plus sign, From URL." },
  { name: "Apple Calendar", how: "Mac: File, New Calendar Subscription. iPhone: open the button below." },
  { name: "Outlook", how: "On the web: Add calendar, Subscribe from web." },
] as const;

/** The address just made, and how the usual calendars take it. */
export function NewAddress({ made }: { made: Schema<"CalendarFeedMade"> }) {
  return (
    <div className="grid gap-4">
      <CopyField
        label="Secret address"
        value={made.url}
        hint="Shown this once. Whoever knows it can read your dates."
      />
      <dl className="grid gap-2 text-sm">
        {ways.map(({ name, how }) => (
          <div key={name} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
            <dt className="font-medium">{name}</dt>
            <dd className="text-ink-soft">{how}</dd>
          </div>
        ))}
      </dl>
      <Button asChild className="w-fit">
        <a href={made.webcal_url}>
          <CalendarPlus aria-hidden className="size-4" /> Open in this device’s calendar
        </a>
      </Button>
    </div>
  );
}
