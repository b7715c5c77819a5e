const locale = "en";

export interface Money {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: "hour" | "day" | "month" | "year" | null;
}

const perPeriod = { hour: "/h", day: "/day", month: "/month", year: "/yr" } as const;
const spokenPeriod = { hour: "an hour", day: "a day", month: "a month", year: "a year" } as const;

function amount(value: number, currency: string | null, compact: boolean): string {
  const digits = value % 1 === 0 ? 0 : 2;
  const options: Intl.NumberFormatOptions = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (compact)
    Object.assign(options, { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 });
  // Anything but a code of three letters would make Intl throw.
  if (currency && /^[A-Z]{3}$/i.test(currency))
    Object.assign(options, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  return new Intl.NumberFormat(locale, options).format(value);
}

function range(money: Money, compact: boolean): string | null {
  const { min, max, currency } = money;
  if (min === null && max === null) return null;
  if (min === null) return `up to ${amount(max ?? 0, currency, compact)}`;
  if (max === null) return `from ${amount(min, currency, compact)}`;
  if (min === max) return amount(min, currency, compact);
  return `${amount(min, currency, compact)}–${amount(max, currency, compact)}`;
}

/** Pay as the posting states it: "€78K–€95K/yr"; null where the posting names none. */
export function formatMoney(money: Money | null | undefined): string | null {
  if (!money) return null;
  const largest = Math.max(money.min ?? 0, money.max ?? 0);
  const text = range(money, largest >= 10_000);
  return text && `${text}${money.period ? perPeriod[money.period] : ""}`;
}

/** The same in full, for a tooltip or a screen reader: "€78,000–€95,000 a year (EUR)". */
export function formatMoneyFull(money: Money | null | undefined): string | null {
  const text = money ? range(money, false) : null;
  if (!money || !text) return null;
  const period = money.period ? ` ${spokenPeriod[money.period]}` : "";
  return `${text}${period}${money.currency ? ` (${money.currency})` : ""}`;
}

/** A whole number with separators: "1,204". */
export function formatCount(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/** The total of a list: "132", or "1,000+" where the server stopped counting. */
export function formatTotal(total: { value: number; relation: "eq" | "gte" }): string {
  return formatCount(total.value) + (total.relation === "gte" ? "+" : "");
}

/** "1 job", "12 jobs". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A share from 0 to 1 as "34%". */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** "20 Nov 2026, 14:05" in the reader's zone. */
export function formatExact(iso: string | Date): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "2 days ago", "in 3 hours", "just now". */
export function formatRelative(iso: string | Date, now: Date = new Date()): string {
  const seconds = (new Date(iso).getTime() - now.getTime()) / 1000;
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return "just now";
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return format.format(Math.trunc(seconds / step[1]), step[0]);
}

/** How long something took: "0.4 s", "12 s", "3 min 20 s". */
export function formatDuration(from: string, to: string): string {
  const seconds = Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date of a life, `YYYY-MM` or `YYYY`: "Mar 2019"; null is "present". */
export function formatLifeDate(value: string | null): string {
  if (value === null) return "present";
  const [year, month] = value.split("-");
  const name = month ? months[Number(month) - 1] : undefined;
  return name ? `${name} ${year}` : (year ?? value);
}

/** "4.2 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const kilo = bytes / 1000;
  return kilo < 1000 ? `${Math.round(kilo)} kB` : `${(kilo / 1000).toFixed(1)} MB`;
}
