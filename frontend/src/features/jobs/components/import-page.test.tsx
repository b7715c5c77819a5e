import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aTask, origin, page } from "@/test/data";
import { aPosting } from "@/test/jobs";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const address = "https://jobs.example/a";
const job = aPosting({ editable: true });
const fields = [
  { name: "title", value: "Charge nurse", from: "the job page's structured data (JSON-LD)" },
  { name: "company", value: "St Brannoc’s", from: "the name of the site" },
  { name: "remote", value: "onsite", from: "the job's title and text" },
  { name: "salary", value: null, from: "not found" },
];
const saved = { job_id: job.id, existing: false, method: "JSON-LD", status: "open", fields, notes: [] };

/** The imports the API was asked for; each ends as the test says. */
function answerImport(end: Parameters<typeof aTask>[0]) {
  const asked: Record<string, unknown>[] = [];
  const task = aTask({ type: "jobs.import_one", state: "queued" });
  const done = { ...task, ...end };
  server.use(
    http.post(`${origin}/api/v1/jobs/import`, async ({ request }) => {
      asked.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json(task, { status: 202 });
    }),
    http.get(`${origin}/api/v1/tasks/:id`, () => HttpResponse.json(done)),
    http.get(
      `${origin}/api/v1/tasks/:id/events`,
      () =>
        new HttpResponse(`id: 1\ndata: ${JSON.stringify(done)}\n\n`, {
          headers: { "content-type": "text/event-stream" },
        }),
    ),
    http.get(`${origin}/api/v1/jobs/:id`, () => HttpResponse.json(job, { headers: { ETag: '"1"' } })),
    http.get(`${origin}/api/v1/jobs`, () => HttpResponse.json(page([]))),
  );
  return asked;
}

beforeEach(() => begin(aGrant()));

it("takes a pasted address with Enter, and says what was read from where", async () => {
  const asked = answerImport({ state: "succeeded", result: saved });
  const person = userEvent.setup();
  renderApp("/jobs/import");
  const field = await screen.findByLabelText("Address or text");
  await waitFor(() => expect(field).toHaveFocus());
  await person.paste(address);
  await person.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "Saved: Charge nurse at St Brannoc’s" })).toHaveFocus();
  expect(asked).toEqual([{ url: address, private: false }]);
  const table = screen.getByRole("table");
  expect(within(table).getByRole("row", { name: /On site/ })).toHaveTextContent("The job's title and text");
  expect(within(table).getByRole("row", { name: /Pay/ })).toHaveTextContent("Not found");
  expect(screen.getByRole("link", { name: "Open the job" })).toHaveAttribute("href", `/jobs/${job.id}`);
  expect(field).toHaveValue("");
});

it("is undone, and what was pasted is back", async () => {
  answerImport({ state: "succeeded", result: saved });
  const removed: string[] = [];
  server.use(
    http.delete(`${origin}/api/v1/jobs/:id`, ({ params }) => {
      removed.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const person = userEvent.setup();
  renderApp("/jobs/import");
  await person.type(await screen.findByLabelText("Address or text"), `${address}{Enter}`);
  await person.click(await screen.findByRole("button", { name: "Undo the import" }));
  expect(await screen.findByText("The import was undone")).toBeInTheDocument();
  expect(removed).toEqual([job.id]);
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByLabelText("Address or text")).toHaveValue(address);
});

it("says that a job was here already, and offers no undo", async () => {
  answerImport({ state: "succeeded", result: { ...saved, existing: true, notes: ["It is closed."] } });
  const person = userEvent.setup();
  renderApp(`/jobs/import?url=${encodeURIComponent(address)}`);
  await person.click(await screen.findByRole("button", { name: "Import" }));
  expect(await screen.findByRole("heading", { name: /This job was here already/ })).toBeInTheDocument();
  expect(screen.getByText("It is closed.")).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "Edit" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Undo the import" })).toBeNull();
});

it("that fails leads to the text, and keeps the address", async () => {
  const asked = answerImport({ state: "failed", error: "The site shows this page only in a browser." });
  const person = userEvent.setup();
  renderApp("/jobs/import");
  await person.type(await screen.findByLabelText("Address or text"), `${address}{Enter}`);
  expect(await screen.findByText("The site shows this page only in a browser.")).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: "Paste its text instead" }));
  const text = await screen.findByLabelText("Text of the job");
  expect(text).toHaveFocus();
  expect(screen.getByLabelText(/Address it came from/)).toHaveValue(address);
  await person.paste("You lead the triage desk.");
  await person.type(screen.getByLabelText(/Title/), "Charge nurse");
  await person.click(screen.getByRole("switch", { name: "Only for me" }));
  await person.click(screen.getByRole("button", { name: "Import" }));
  await waitFor(() =>
    expect(asked[1]).toEqual({
      url: address,
      text: "You lead the triage desk.",
      title: "Charge nurse",
      private: true,
    }),
  );
});

it("says what is wrong with an address", async () => {
  answerImport({});
  const msg = "Only http and https addresses can be read.";
  server.use(
    http.post(`${origin}/api/v1/jobs/import`, () =>
      aProblem(422, { errors: [{ loc: ["body", "url"], msg, type: "url_not_allowed" }] }),
    ),
  );
  const person = userEvent.setup();
  renderApp("/jobs/import");
  const field = await screen.findByLabelText("Address or text");
  await person.type(field, `${address}{Enter}`);
  expect(await screen.findByText(msg)).toBeInTheDocument();
  expect(field).toBeInvalid();
});
