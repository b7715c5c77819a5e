import type { Source } from "./queries";

/**
 * What a source is to whoever looks at the list: something went wrong, it is read, it waits for a first board to be
 * followed, or it is not read.
 */
export type Standing = "attention" | "read" | "waiting" | "off";

function worksHalf({ settings, open_jobs }: Source): boolean {
  return open_jobs > 0 || settings.some(({ present, required }) => present && required);
}

export function standingOf(source: Source): Standing {
  if (!source.enabled) return "off";
  // Nobody asked for a source that needs a key until part of it was given.
  if (source.state === "not_configured") return worksHalf(source) ? "attention" : "off";
  if (source.alarm !== null || source.state === "failed") return "attention";
  return source.boards !== null && source.boards_total === 0 ? "waiting" : "read";
}

/** Whether its terms keep it off until somebody accepts them; until then it is not read by hand either. */
export function isKeptOff({ enabled, terms }: Source): boolean {
  return !enabled && !terms.default_enabled && terms.notice !== null;
}

/** Whether a reading makes sense: something is there to be read, and nothing forbids it. */
export function canBeRead(source: Source): boolean {
  const nothing = source.boards !== null && source.boards_total === 0;
  return !nothing && !isKeptOff(source) && source.state !== "not_configured";
}

/** The sources that bring nothing although they should. */
export function silent(sources: readonly Source[]): Source[] {
  return sources.filter(({ alarm }) => alarm !== null);
}
