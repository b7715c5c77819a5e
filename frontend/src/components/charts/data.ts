/** One measured thing: a column of the table, a line or the bars of the chart. */
export interface ChartSeries {
  id: string;
  label: string;
  /** What the figures are, for the header of the file: "postings", "EUR a year", "share". */
  unit: string;
  /** The row is given where one series holds several units, such as currencies. */
  format: (value: number, row?: ChartRow) => string;
  /** False keeps it to the table and the file. */
  plotted?: boolean;
}

/** One point of the chart and one row of its table. */
export interface ChartRow {
  id: string;
  label: string;
  /** One figure a series, in the order of the series; null where there is none. */
  values: readonly (number | null)[];
  /** Why a figure is missing, by the series' id. */
  why?: Readonly<Record<string, string>>;
  /** Sets the row apart, with the word that says why: "yours". */
  mark?: string;
  /** Stands beside the figure of a bar: what the rows are ordered by, where that is another. */
  beside?: string;
}

/** What every chart is drawn from, and its table, its file and what it says aloud. */
export interface ChartData {
  /** What a row is: "Skill", "Week". */
  rowHeader: string;
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  /** Of steps: leaves out what share of the step before came, where too few did to tell one. */
  countsOnly?: boolean;
}

export interface Plotted {
  series: ChartSeries;
  /** Its place among all series, and in every row's values. */
  index: number;
}

export function plottedSeries(data: ChartData): Plotted[] {
  return data.series
    .map((series, index) => ({ series, index }))
    .filter(({ series }) => series.plotted !== false);
}

export function hasFigures(data: ChartData): boolean {
  const shown = plottedSeries(data);
  return data.rows.some((row) => shown.some(({ index }) => typeof row.values[index] === "number"));
}

/** A figure as words: its own format, or that there is none. */
export function figureWords(series: ChartSeries, value: number | null | undefined, row?: ChartRow): string {
  return typeof value === "number" ? series.format(value, row) : "no figure";
}

/** "Python, yours. Open postings: 120. Share: 24%." */
export function rowSentence(data: ChartData, row: ChartRow): string {
  const figures = data.series.map(
    (series, index) => `${series.label}: ${figureWords(series, row.values[index], row)}`,
  );
  return `${[row.label, row.mark].filter(Boolean).join(", ")}. ${figures.join(". ")}.`;
}
