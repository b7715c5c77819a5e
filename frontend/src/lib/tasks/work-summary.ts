import { isFinished, type Task } from "./task";

/** What the top bar says of the work under way: "2 running · 40%", "1 waiting"; null while there is none. */
export function workSummary(tasks: readonly Task[]): { count: number; words: string } | null {
  const live = tasks.filter((task) => !isFinished(task));
  if (live.length === 0) return null;
  const running = live.filter((task) => task.state === "running");
  if (running.length === 0) return { count: live.length, words: "waiting" };
  const shares = running.map(({ progress }) => (progress.total ? progress.done / progress.total : 0));
  const share = shares.reduce((sum, each) => sum + each, 0) / running.length;
  return { count: live.length, words: share > 0 ? `running · ${Math.round(share * 100)}%` : "running" };
}
