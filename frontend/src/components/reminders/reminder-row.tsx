import { Link } from "@tanstack/react-router";
import { AlarmClock, AlarmClockOff, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatExact } from "@/lib/format";
import { kinds } from "./reminder-kinds";
import type { Action, Reminder } from "./reminder-queries";
import { restsFrom } from "./rests";

interface ReminderRowProps {
  reminder: Reminder;
  onAct: (action: Action) => void;
  /** Ends the rest of one that rests. */
  onWake: () => void;
}

export function ReminderRow({ reminder, onAct, onWake }: ReminderRowProps) {
  const { icon: Icon, label } = kinds[reminder.kind];
  return (
    <li className="flex gap-3 py-3">
      <Icon
        role="img"
        aria-label={label}
        className="mt-0.5 size-4 shrink-0 text-ink-faint"
        strokeWidth={1.75}
      />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="font-medium text-pretty break-words">
          <ReminderLink reminder={reminder} />
        </p>
        <p className="text-sm text-pretty break-words text-ink-soft">{reminder.body}</p>
        <p className="text-xs text-pretty text-ink-faint">
          {reminder.snoozed_until && !reminder.open ? (
            <>Rests until {formatExact(reminder.snoozed_until)}.</>
          ) : (
            <>
              <RelativeTime at={reminder.due_at} />. {reminder.why}
            </>
          )}
        </p>
      </div>
      <div className="-my-1 flex shrink-0 items-start">
        {reminder.open ? (
          <Menu trigger={<IconButton icon={AlarmClock} label={`Let it rest: ${reminder.title}`} />}>
            {restsFrom(new Date()).map(({ label: name, until }) => (
              <MenuItem key={name} onSelect={() => onAct({ kind: "snooze", until, label: name })}>
                <span className="first-letter:uppercase">{name}</span>
              </MenuItem>
            ))}
          </Menu>
        ) : (
          <IconButton icon={AlarmClockOff} label={`Show it again: ${reminder.title}`} onClick={onWake} />
        )}
        <IconButton
          icon={X}
          label={`Dismiss: ${reminder.title}`}
          onClick={() => onAct({ kind: "dismiss" })}
        />
      </div>
    </li>
  );
}

const titleLook = "rounded-[2px] hover:underline hover:underline-offset-2";

function ReminderLink({ reminder }: { reminder: Reminder }) {
  if (!reminder.application_id)
    return (
      <Link to="/profile" className={titleLook}>
        {reminder.title}
      </Link>
    );
  return (
    <Link
      to="/board/$applicationId"
      params={{ applicationId: reminder.application_id }}
      className={titleLook}
    >
      {reminder.title}
    </Link>
  );
}
