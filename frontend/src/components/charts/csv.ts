import type { ChartData } from "./data";

// A cell that begins with one of these is a formula to a spreadsheet.
const formula = /^[=+\-@\t\r]/;

function textCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The chart's table as a file: a header with units, a row a point; a missing figure is an empty cell. */
export function toCsv(data: ChartData): string {
  const marked = data.rows.some((row) => row.mark);
  const header = [
    data.rowHeader,
    ...data.series.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)),
    ...(marked ? ["Mark"] : []),
  ];
  const rows = data.rows.map((row) => [
    textCell(row.label),
    ...data.series.map((_, index) => String(row.values[index] ?? "")),
    ...(marked ? [textCell(row.mark ?? "")] : []),
  ]);
  return [header.map(textCell), ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** "demand-per-skill" out of "Demand per skill". */
export function fileName(title: string): string {
  const words = title
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return words || "chart";
}
