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
