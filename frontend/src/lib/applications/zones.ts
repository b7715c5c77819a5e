/** The zone of this browser, by its IANA name. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone there is, the own one first. */
export function allZones(): string[] {
  const own = ownZone();
  return [own, ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== own)];
}

function partsIn(at: number, zone: string): Record<string, number> {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function aheadAt(at: number, zone: string): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsIn(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The instant a clock in a zone shows a day and a time. A time that a change of the clocks leaves out is read as after it. */
export function instantOf(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const guess = wall - aheadAt(wall, zone);
  const mended = wall - aheadAt(guess, zone);
  // In the hour that is left out both guesses miss; the later of them lies behind the change.
  const fits = mended + aheadAt(mended, zone) === wall;
  return new Date(fits ? mended : Math.max(guess, mended)).toISOString();
}

/** What a clock in a zone shows at an instant: day and time, as form fields hold them. */
export function wallOf(at: string, zone: string): { day: string; time: string } {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = partsIn(Date.parse(at), zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    day: `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`,
    time: `${two(hour)}:${two(minute)}`,
  };
}

/** "Berlin", of "Europe/Berlin". */
export function zoneWord(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
