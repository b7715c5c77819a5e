import { Link } from "@tanstack/react-router";
import { ArrowUp, EyeOff, FileText, Type } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { asProblem } from "@/lib/problem";
import { useTailor } from "../../cv-queries";
import { GhostSheet } from "./ghost-sheet";

interface FirstCvProps {
  matchId: string;
  company: string;
  onMade: () => void;
}

const does = [
  { icon: ArrowUp, text: "Lines that answer the posting go up, and each says why." },
  { icon: EyeOff, text: "Lines that say nothing to it are left out. You can put each of them back." },
  { icon: Type, text: "No word is added: every line is yours, as your profile has it." },
];

/** Before the first CV for a job: what tailoring does, and the way to it. */
export function FirstCv({ matchId, company, onMade }: FirstCvProps) {
  const tailor = useTailor(matchId, onMade);
  const problem = tailor.error ? asProblem(tailor.error) : null;
  if (problem?.code === "nothing_to_tailor")
    return (
      <EmptyState
        icon={FileText}
        title="Your profile is empty"
        action={
          <Button variant="primary" asChild>
            <Link to="/profile">Go to your profile</Link>
          </Button>
        }
      >
        A CV is made of what your profile says. Upload one or fill your profile in first.
      </EmptyState>
    );
  return (
    <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:gap-12">
      <GhostSheet />
      <Card title={`No CV for ${company} yet`}>
        <ul className="grid gap-3">
          {does.map(({ icon: Icon, text }) => (
            <li key={text} className="flex gap-3 text-pretty text-ink-soft">
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
              {text}
            </li>
          ))}
        </ul>
        <Button
          variant="primary"
          size="lg"
          className="mt-6"
          loading={tailor.isPending}
          onClick={() => tailor.mutate({})}
        >
          Tailor your CV
        </Button>
        {problem && <ErrorState error={problem} onRetry={() => tailor.mutate({})} compact />}
      </Card>
    </div>
  );
}
