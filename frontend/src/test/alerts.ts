import type { Schema } from "@/api/types";

/** A channel nobody has connected yet. */
export function aChannel(fields: Partial<Schema<"ChannelOut">> = {}): Schema<"ChannelOut"> {
  return {
    kind: "ntfy",
    label: "ntfy",
    hint: "Push messages on your phone.",
    form: {
      type: "object",
      properties: {
        topic: { title: "Topic", type: "string", writeOnly: false },
        server: { title: "Server", type: "string", writeOnly: false, default: "https://ntfy.sh" },
        token: { title: "Access token", type: "string", writeOnly: true },
      },
      required: ["topic"],
    },
    confirms: false,
    makes_secret: false,
    unavailable: null,
    state: null,
    shown: null,
    address: {},
    at_most: null,
    paused: false,
    last_error: null,
    last_sent_at: null,
    confirm_until: null,
    version: 0,
    ...fields,
  };
}

export function anEmail(fields: Partial<Schema<"ChannelOut">> = {}): Schema<"ChannelOut"> {
  return aChannel({
    kind: "email",
    label: "E-mail",
    hint: "You confirm the address by a link.",
    form: {
      type: "object",
      properties: { address: { title: "Address", type: "string", writeOnly: false } },
      required: [],
    },
    confirms: true,
    ...fields,
  });
}

export function someWishes(fields: Partial<Schema<"AlertSettingsOut">> = {}): Schema<"AlertSettingsOut"> {
  return {
    quiet_hours: null,
    digest_at: "08:00",
    weekday: 0,
    time_zone: "Europe/Warsaw",
    paused_until: null,
    kinds: {
      reminder: { email: "instant", ntfy: "instant" },
      score_changed: { email: "daily", ntfy: "off" },
    },
    version: 1,
    ...fields,
  };
}

export function aSearch(fields: Partial<Schema<"SavedSearchOut">> = {}): Schema<"SavedSearchOut"> {
  return {
    id: "0192f000-0000-7000-8000-0000000000a1",
    name: "Nurse Berlin",
    kind: "jobs",
    query: { q: "nurse", location: ["Berlin"] },
    frequency: "daily",
    channels: ["inbox"],
    channel_frequencies: {},
    quiet_hours: null,
    paused: false,
    next_run_at: "2026-12-01T07:00:00Z",
    last_run_at: "2026-11-30T07:00:00Z",
    last_found: 2,
    last_found_at: "2026-11-30T07:00:00Z",
    problem: null,
    created_at: "2026-11-20T10:00:00Z",
    version: 3,
    ...fields,
  };
}

export function aNotice(fields: Partial<Schema<"NoticeOut">> = {}): Schema<"NoticeOut"> {
  return {
    id: "0192f000-0000-7000-8000-0000000000b1",
    kind: "job_found",
    title: "Ward nurse",
    body: "Moorland · Berlin",
    why: "New for your search “Nurse Berlin”: first seen 30 November, 07:12; has the words “nurse”",
    path: "/jobs/0192f000-0000-7000-8000-00000000000b",
    job_id: "0192f000-0000-7000-8000-00000000000b",
    application_id: null,
    search_id: null,
    changes: [],
    diff: [],
    created_at: "2026-11-30T07:00:00Z",
    read_at: null,
    ...fields,
  };
}

export function aDelivery(fields: Partial<Schema<"DeliveryOut">> = {}): Schema<"DeliveryOut"> {
  return {
    id: "0192f000-0000-7000-8000-0000000000c1",
    channel: "email",
    frequency: "daily",
    state: "sent",
    subject: "Your day: 2 new jobs",
    items: 2,
    due_at: "2026-11-30T07:00:00Z",
    attempts: 1,
    error: null,
    sent_at: "2026-11-30T07:00:01Z",
    created_at: "2026-11-29T07:00:00Z",
    ...fields,
  };
}
