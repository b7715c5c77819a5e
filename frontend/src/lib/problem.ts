import { z } from "zod";

const fieldError = z.object({
  loc: z.array(z.union([z.string(), z.number()])),
  msg: z.string(),
  type: z.string(),
});

const problemDocument = z.object({
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string().nullish(),
  instance: z.string().nullish(),
  errors: z.array(fieldError).nullish(),
});

export type FieldError = z.infer<typeof fieldError>;

interface ProblemFields {
  status: number;
  code: string;
  title: string;
  detail?: string | undefined;
  /** What to quote when reporting this. */
  reference?: string | undefined;
  errors?: FieldError[] | undefined;
  /** Seconds to wait, where the server named them. */
  retryAfter?: number | undefined;
}

/** Any failed call as the rest of the dashboard sees it (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly reference: string | undefined;
  readonly errors: FieldError[];
  readonly retryAfter: number | undefined;

  constructor(fields: ProblemFields) {
    super(fields.detail ?? fields.title);
    this.name = "Problem";
    this.status = fields.status;
    this.code = fields.code;
    this.title = fields.title;
    this.detail = fields.detail;
    this.reference = fields.reference;
    this.errors = fields.errors ?? [];
    this.retryAfter = fields.retryAfter;
  }

  /** The message for one field of the request body, if the server named it. */
  forField(name: string): string | undefined {
    return this.errors.find((error) => error.loc.at(-1) === name)?.msg;
  }
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after"));
  return seconds > 0 ? seconds : undefined;
}

/** Reads the problem document of a failed response; a body that is none still gives a usable problem. */
export function problemFrom(response: Response, body: unknown): Problem {
  const reference = response.headers.get("x-request-id") ?? undefined;
  const parsed = problemDocument.safeParse(body);
  if (!parsed.success) {
    const title = response.status >= 500 ? "The server could not answer" : "The server refused this";
    return new Problem({
      status: response.status,
      code: "unknown",
      title,
      reference,
      retryAfter: retryAfter(response),
    });
  }
  const { title, status, code, detail, instance, errors } = parsed.data;
  return new Problem({
    status,
    code,
    title,
    detail: detail ?? undefined,
    reference: instance ?? reference,
    errors: errors ?? undefined,
    retryAfter: retryAfter(response),
  });
}

/** Whatever was thrown, as a problem: a lost connection and our own faults included. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return new Problem({ status: 0, code: "unreachable", title: "The server cannot be reached" });
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new Problem({ status: -1, code: "dashboard_fault", title: "This page could not be shown", detail });
}

interface Advice {
  /** What is not affected. */
  safe: string;
  /** What to do next. */
  tryThis: string;
}

/** What is safe and what to try, for the error states of the dashboard. */
export function adviceFor(problem: Problem): Advice {
  const saved = "Everything saved so far is safe.";
  if (problem.status === 0)
    return { safe: saved, tryThis: "Check the connection and that Career Agent is running, then try again." };
  if (problem.status === 429) {
    const wait = problem.retryAfter ? `in ${problem.retryAfter} seconds` : "in a minute";
    return { safe: saved, tryThis: `That was a lot in a short time. Try again ${wait}.` };
  }
  if (problem.status === 402)
    return {
      safe: "Nothing was asked and nothing is charged.",
      tryThis: "Everything also works without the language model. Your limits are under Usage.",
    };
  if (problem.status === 404)
    return { safe: saved, tryThis: "It may have been removed. Go back and pick another." };
  if (problem.status === 412)
    return {
      safe: saved,
      tryThis: "It changed while you were editing. Load it again and repeat your change.",
    };
  if (problem.status >= 500 || problem.status === -1)
    return { safe: saved, tryThis: "Try again. If it happens twice, report it with the id below." };
  return { safe: "Nothing was changed.", tryThis: "Correct what is named above and try again." };
}
