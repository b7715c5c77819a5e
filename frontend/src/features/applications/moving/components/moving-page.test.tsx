import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aTask, origin } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { BoardImport, Preview, Request } from "../types";
// Loaded before the clock of the first test runs.
import "./moving-page";

const id = "0192f000-0000-7000-8000-0000000000f1";
const imports = `${origin}/api/v1/applications/imports`;

function field(slug: BoardImport["fields"][number]["slug"], label: string, needed = false) {
  return { slug, label, needed, several: slug === "notes" };
}

function anImport(fields: Partial<BoardImport> = {}): BoardImport {
  return {
    id,
    kind: "csv",
    label: "Table",
    name: "mine.csv",
    goes_to: "board",
    also: null,
    state: "waiting",
    columns: [
      { name: "Stelle", samples: ["Baker", "Cook"], filled: 3, field: "title" },
      { name: "Firma", samples: ["Oven"], filled: 3, field: null },
      { name: "Status", samples: ["Beworben", "Pausiert"], filled: 2, field: "stage" },
    ],
    has_header: true,
    mapping: { Stelle: "title", Status: "stage" },
    fields: [
      field("title", "Job title", true),
      field("company", "Company", true),
      field("stage", "Stage"),
      field("notes", "Notes"),
    ],
    stage_values: [],
    date_order: { needed: false, order: null, examples: [], why: null },
    rows: 3,
    expires_at: "2026-12-01T10:00:00Z",
    task_id: null,
    result: null,
    ...fields,
  };
}

/** What the server would say: as it does, it knows "Beworben", not "Pausiert", and needs a company. */
function previewOf({ mapping, stages, date_order: order }: Request, dates = false): Preview {
  const ready = Object.values(mapping).includes("company");
  const said = stages?.Pausiert;
  return {
    cards: [
      {
        line: 2,
        place: "",
        verdict: ready ? "new" : "skipped",
        why: ready ? null : "This line names no company.",
        title: "Baker",
        company: ready ? "Oven" : "",
        url: null,
        location: null,
        stage: "applied",
        applied_at: "2026-11-03T00:00:00Z",
        notes: "",
        contacts: 0,
        known_posting: false,
      },
    ],
    counts: { new: ready ? (said ? 2 : 1) : 0, existing: 1, unreadable: said ? 0 : 1 },
    problems: said ? [] : [{ line: 3, place: "", text: "Say which stage “Pausiert” is.", skips: true }],
    problem_count: said ? 0 : 1,
    missing: ready ? [] : ["company"],
    stage_values: [
      { text: "Beworben", count: 1, stage: "applied" },
      { text: "Pausiert", count: 1, stage: said ?? null },
    ],
    date_order: {
      needed: dates && !order,
      order: order ?? null,
      examples: dates ? ["03/11/2026"] : [],
      why: dates ? "Dates such as “03/11/2026” can be read in two ways." : null,
    },
    warnings: [],
  };
}

function answer(taken: BoardImport, { dates = false } = {}) {
  const asked: Request[] = [];
  const started: Request[] = [];
  let present = taken;
  const task = aTask({ type: "applications.import_board", state: "running" });
  const result = {
    created: 2,
    existing: 1,
    skipped: [{ line: 4, place: "", why: "No title." }],
    skipped_count: 1,
  };
  const done = { ...task, state: "succeeded" as const, result };
  server.use(
    http.post(imports, () => HttpResponse.json(taken, { status: 201 })),
    http.get(`${imports}/${id}`, () => HttpResponse.json(present)),
    http.post(`${imports}/${id}/preview`, async ({ request }) => {
      const body = (await request.json()) as Request;
      asked.push(body);
      return HttpResponse.json(previewOf(body, dates));
    }),
    http.post(`${imports}/${id}/start`, async ({ request }) => {
      started.push((await request.json()) as Request);
      present = {
        ...taken,
        state: "done",
        task_id: task.id,
        result: { created: 2, existing: 1, skipped: 1 },
      };
      return HttpResponse.json(task, { status: 202 });
    }),
    http.post(`${imports}/${id}/undo`, () => {
      present = { ...taken, state: "undone", task_id: task.id };
      return HttpResponse.json({
        deleted: 1,
        kept: [{ id: "0192f000-0000-7000-8000-0000000000f2", title: "Cook", company: "Oven" }],
      });
    }),
    http.get(`${origin}/api/v1/tasks/:id`, () => HttpResponse.json(done)),
    http.get(
      `${origin}/api/v1/tasks/:id/events`,
      () =>
        new HttpResponse(`id: 1\ndata: ${JSON.stringify(done)}\n\n`, {
          headers: { "content-type": "text/event-stream" },
        }),
    ),
    http.get(`${origin}/api/v1/applications/stages`, () =>
      HttpResponse.json({
        stages: [
          { slug: "saved", label: "Merkliste", usual: "Saved", ended: false },
          { slug: "applied", label: "Applied", usual: "Applied", ended: false },
        ],
        version: 1,
      }),
    ),
  );
  return { asked, started };
}

async function drop(name = "mine.csv") {
  const input = await screen.findByLabelText(/Drop your list here/);
  fireEvent.change(input, { target: { files: [new File(["Stelle\nBaker\n"], name)] } });
}

beforeEach(() => {
  begin(aGrant());
  // Radix opens its lists by pointer capture and scrolls to the chosen one; jsdom has neither.
  Element.prototype.hasPointerCapture = () => false;
  Element.prototype.scrollIntoView = () => undefined;
});

async function choose(person: ReturnType<typeof userEvent.setup>, label: string, option: string) {
  act(() => screen.getByLabelText(label).focus());
  await person.keyboard("{Enter}");
  const list = await screen.findByRole("listbox");
  await person.click(within(list).getByText(option));
}

it("leads from a file to the board by keyboard, says what is left out, and can be undone", async () => {
  const { asked, started } = answer(anImport());
  const person = userEvent.setup();
  renderApp("/board/import");
  await drop();
  expect(await screen.findByText("Table · mine.csv · 3 lines")).toBeInTheDocument();
  const start = await screen.findByRole("button", { name: /^Import/ });
  expect(start).toBeDisabled();
  expect(start).toHaveAccessibleDescription("Choose the column that is “Company”.");

  await choose(person, "What “Firma” is", "Company");
  await waitFor(() =>
    expect(asked.at(-1)?.mapping).toEqual({ Stelle: "title", Status: "stage", Firma: "company" }),
  );
  expect(await screen.findByText("Import one application")).toBeEnabled();
  expect(screen.getByText("Say which stage “Pausiert” is.")).toBeInTheDocument();
  await choose(person, "The stage that “Pausiert” is", "Merkliste");
  await person.click(await screen.findByText("Import 2 applications"));

  expect(await screen.findByRole("heading", { name: "2 applications are on your board" })).toHaveFocus();
  expect(started[0]?.stages).toEqual({ Pausiert: "saved" });
  expect(screen.getByText("One was there already, one line was left out.")).toBeInTheDocument();
  expect(screen.getByText("No title.")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "See your board" })).toHaveAttribute("href", "/board");

  await person.click(screen.getByText("Undo the import"));
  expect(await screen.findByText("The import was undone: 1 card went.")).toBeInTheDocument();
  expect(screen.getByText(/so they stay: Cook, Oven\./)).toBeInTheDocument();
  expect(await screen.findByText(/^Import .*application/)).toBeInTheDocument();
});

it("asks for the order of dates before it starts", async () => {
  const { asked } = answer(anImport({ mapping: { Stelle: "title", Firma: "company" } }), { dates: true });
  const person = userEvent.setup();
  renderApp(`/board/import?id=${id}`);
  const start = await screen.findByRole("button", { name: /^Import/ });
  expect(start).toHaveAccessibleDescription("Say whether the day or the month comes first in its dates.");
  await person.click(screen.getByRole("radio", { name: "Month first" }));
  await waitFor(() => expect(start).toBeEnabled());
  expect(asked.at(-1)?.date_order).toBe("month_first");
});

it("leads a file on that belongs into the profile", async () => {
  const kinds = { id: null, kind: "json_resume", label: "A CV as JSON Resume", goes_to: "profile" as const };
  answer(anImport({ ...kinds, columns: [], rows: 0 }));
  const sent: string[] = [];
  server.use(
    http.post(`${origin}/api/v1/profile/import`, () => {
      sent.push("profile");
      return HttpResponse.json(aTask({ type: "profile.parse_cv" }), { status: 202 });
    }),
  );
  const person = userEvent.setup();
  const { router } = renderApp("/board/import");
  await drop("resume.json");
  expect(await screen.findByText("This is a CV as JSON Resume")).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: "Read it into your profile" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/profile"));
  expect(sent).toEqual(["profile"]);
});

it("says why a file is not read, and that one is gone", async () => {
  answer(anImport());
  server.use(
    http.post(imports, () => aProblem(415, { detail: "This is a workbook. Save it as CSV." })),
    http.get(`${imports}/${id}`, () => aProblem(404, { title: "There is no such import" })),
  );
  const { router } = renderApp("/board/import");
  await drop("mine.txt");
  expect(await screen.findByText("This is a workbook. Save it as CSV.")).toBeInTheDocument();
  await drop("mine.xlsx");
  expect(await screen.findByText(/of a kind we cannot read/)).toBeInTheDocument();
  await router.navigate({ to: "/board/import", search: { id } });
  expect(await screen.findByRole("heading", { name: "There is no such import" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Choose a file" })).toBeInTheDocument();
});
