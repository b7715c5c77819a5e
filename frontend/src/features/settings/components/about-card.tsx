import { Card } from "@/components/ui/card";
import { Logo } from "@/components/ui/logo";
import { textLink } from "@/components/ui/text-link";
import { apiUrl } from "@/lib/env";
import { version } from "../../../../package.json";

export function AboutCard() {
  return (
    <Card title="About">
      <div className="grid gap-3">
        <p className="flex flex-wrap items-center gap-3">
          <Logo />
          <span className="text-ink-faint tabular">{version}</span>
        </p>
        <p className="max-w-text text-ink-soft">
          Scores are computed, not guessed: the same CV and posting give the same score, with the words that
          led to it. Nothing you upload leaves this instance unless you connect a service that needs it.
        </p>
        <p className="flex gap-4">
          <a href={`${apiUrl}/docs`} className={textLink}>
            The API
          </a>
          <a href={`${apiUrl}/health`} className={textLink}>
            Health of this instance
          </a>
        </p>
      </div>
    </Card>
  );
}
