import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { useScoring } from "@/lib/matches/scoring";

/** Scoring begins by itself once there is a profile and there are postings; until then it can be asked for. */
export function MatchesStep() {
  const { task, start, starting } = useScoring();
  return (
    <div className="grid gap-4">
      <p className="text-ink-soft">
        Every open job is compared with your profile. The best show here, with the words that led to each
        score.
      </p>
      {task ? (
        <TaskProgress task={task} />
      ) : (
        <Button variant="primary" className="justify-self-start" loading={starting} onClick={start}>
          Score now
        </Button>
      )}
    </div>
  );
}
