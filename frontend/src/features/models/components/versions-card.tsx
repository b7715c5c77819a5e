import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Version } from "../types";
import { figure, trainedWords, versionWords } from "../words";

const tones: Record<Version["state"], Tone> = {
  champion: "met",
  challenger: "job",
  retired: "neutral",
  rejected: "missing",
};

/** Every version trained here, the newest first, each with why it is what it is. */
export function VersionsCard({ versions }: { versions: readonly Version[] }) {
  if (versions.length === 0)
    return (
      <Card title="History">
        <p className="text-pretty text-ink-soft">No version was trained here yet. The shipped one answers.</p>
      </Card>
    );
  return (
    <Card flush title="History" description="Versions that were trained here, the newest first.">
      <ol className="mt-2 divide-y border-t">
        {versions.map((version) => (
          <li key={version.id} className="grid gap-2 px-4 py-4 sm:px-6">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-mono text-sm font-medium">{version.version}</span>
              <Badge tone={tones[version.state]}>{versionWords[version.state]}</Badge>
              <RelativeTime at={version.created_at} className="text-sm text-ink-faint" />
            </p>
            <p className="max-w-text text-pretty">{version.reason}</p>
            <p className="text-sm text-pretty text-ink-soft tabular">
              {[
                trainedWords(version.trained_on),
                ...version.metrics.slice(0, 3).map(({ label, value }) => `${label} ${figure(value)}`),
              ].join(" · ")}
            </p>
            <p className="font-mono text-xs break-all text-ink-faint">
              <span className="sr-only">SHA-256: </span>
              {version.sha256}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
