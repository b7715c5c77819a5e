import { asProblem, type Problem } from "../problem";
import type { Way } from "./rules";

export interface Refusal {
  title: string;
  advice: string;
}

function inWords(seconds: number): string {
  if (seconds < 90) return `in ${Math.ceil(seconds)} seconds`;
  return `in ${Math.ceil(seconds / 60)} minutes`;
}

function clock(at: Date): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(at);
}

function tooMany(problem: Problem, now: Date): Refusal {
  const title = "That was your last CV for the moment";
  if (!problem.retryAfter)
    return { title, advice: "Wait a while, then send it again. Your profile stays as it is." };
  const at = new Date(now.getTime() + problem.retryAfter * 1000);
  return { title, advice: `You can send the next one ${inWords(problem.retryAfter)}, at ${clock(at)}.` };
}

const otherKind: Record<Way, Refusal> = {
  read: {
    title: "We cannot read this kind of file",
    advice: "Save your CV as PDF or DOCX and send that, or paste its text.",
  },
  import: {
    title: "This is not an export that we know",
    advice: "Send the zip from LinkedIn as it came, or a JSON Resume. A CV works as PDF or DOCX.",
  },
};

/** Why a file was not taken and what to do about it, in plain words. */
export function refusalOf(error: unknown, now: Date, way: Way = "read"): Refusal {
  const problem = asProblem(error);
  const said = problem.detail && problem.detail !== problem.title ? problem.detail : undefined;
  switch (problem.status) {
    case 0:
      return {
        title: "The file did not reach the server",
        advice: "Check the connection and that Career Agent is running, then send it again.",
      };
    case 413:
      return {
        title: "This file is too large",
        advice: "A CV may have 10 MB. Save it without large pictures, then send it again.",
      };
    case 415:
      return otherKind[way];
    case 422:
      return {
        title: said ?? problem.title,
        advice:
          way === "import" ? otherKind.import.advice : "Send another file, or paste the text of your CV.",
      };
    case 429:
      return tooMany(problem, now);
    default:
      return {
        title: problem.title,
        advice: said ?? "Your profile stays as it is. Send the file again in a moment.",
      };
  }
}
