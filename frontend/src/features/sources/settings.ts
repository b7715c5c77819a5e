import type { Schema } from "@/api/types";

/** What was changed: an emptied setting is taken out, an empty secret is left as it is. */
export function changedSettings(
  settings: readonly Schema<"SettingOut">[],
  typed: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const changes = settings.flatMap<[string, string | null]>(({ name, secret, value }) => {
    const text = (typed[name] ?? "").trim();
    if (text === (value ?? "")) return [];
    return secret && !text ? [] : [[name, text || null]];
  });
  return Object.fromEntries(changes);
}
