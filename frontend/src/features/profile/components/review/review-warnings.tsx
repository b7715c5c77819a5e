import { Notice } from "@/components/ui/notice";

/** What the reader wants one to know: hidden words, a scan, pages left out. */
export function ReviewWarnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="partial">
      {warnings.map((warning) => (
        <p key={warning} className="text-pretty">
          {warning}
        </p>
      ))}
    </Notice>
  );
}
