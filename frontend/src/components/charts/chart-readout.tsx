import { figureWords, type ChartData } from "./data";

/** The figures of the point that is looked at; its room is kept, so that nothing moves. Said aloud elsewhere. */
export function ChartReadout({ data, active }: { data: ChartData; active: number | null }) {
  const row = active === null ? undefined : data.rows[active];
  return (
    <p aria-hidden className="min-h-5 text-sm text-ink-soft tabular" data-readout>
      {row && (
        <>
          <span className="font-medium text-ink">{row.label}</span>
          {data.series.map((series, index) => (
            <span key={series.id} className="whitespace-nowrap">
              {" · "}
              {series.label.toLowerCase()} {figureWords(series, row.values[index], row)}
            </span>
          ))}
        </>
      )}
    </p>
  );
}
