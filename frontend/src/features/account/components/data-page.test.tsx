import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin, currentSession } from "@/lib/session/session";
import { aGrant, aProblem, aTask, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const profile = `${origin}/api/v1/profile`;
const tasks = `${origin}/api/v1/tasks`;
const learning = `${origin}/api/v1/insights/learning`;
const secret = "a-secret-of-forty-three-characters-of-base64";

function anExport(fields: Partial<Schema<"AccountExportOut">> = {}): Schema<"AccountExportOut"> {
  return {
    id: "0192f000-0000-7000-8000-0000000000ee",
    state: "ready",
    files: 214,
    size: 3_200_000,
    created_at: "2026-11-30T09:00:00Z",
    expires_at: "2026-12-07T09:00:00Z",
    task_id: null,
    download_url: "/api/v1/profile/exports/0192f000-0000-7000-8000-0000000000ee/download",
    ...fields,
  };
}

function aDeletion(fields: Partial<Schema<"DeletionOut">> = {}): Schema<"DeletionOut"> {
  return {
    state: "erasing",
    requested_at: "2026-11-30T09:00:00Z",
    finished_at: null,
    erased: [],
    kept: [],
    looked: [],
    ...fields,
  };
}

function aLearning(fields: Partial<Schema<"LearningOut">> = {}): Schema<"LearningOut"> {
  const words = "No weights were learned here yet.";
  return { share_choices: false, weights: [], version: null, words, ...fields };
}

async function open(items: Schema<"AccountExportOut">[] = [], learned: Partial<Schema<"LearningOut">> = {}) {
  begin(aGrant());
  const found = { items };
  server.use(
    http.get(`${profile}/exports`, () => HttpResponse.json(found)),
    http.get(tasks, () => HttpResponse.json(page([]))),
    http.get(learning, () => HttpResponse.json(aLearning(learned))),
  );
  const person = userEvent.setup();
  const view = renderApp("/settings/data");
  await screen.findByRole("heading", { level: 1, name: "Your data" });
  return { person, found, ...view };
}

/** A task that has ended when it is asked for. */
function ends(task: Schema<"TaskOut">) {
  server.use(
    http.get(`${tasks}/${task.id}/events`, () => new HttpResponse(null, { status: 204 })),
    http.get(`${tasks}/${task.id}`, () => HttpResponse.json(task)),
  );
}

it("makes an export, follows it, and hands over the file", async () => {
  const { person, found } = await open();
  expect(await screen.findByText("You have made no export in the last seven days.")).toBeInTheDocument();
  const task = aTask({ type: "account.export", state: "queued" });
  server.use(
    http.post(`${profile}/export`, () => {
      found.items = [anExport({ state: "making", task_id: task.id, files: null, download_url: null })];
      return HttpResponse.json(task, { status: 202 });
    }),
    http.get(`${tasks}/${task.id}`, () => {
      found.items = [anExport()];
      return HttpResponse.json({ ...task, state: "succeeded" });
    }),
    http.get(`${tasks}/${task.id}/events`, () => new HttpResponse(null, { status: 204 })),
    http.get(`${profile}/exports/:id/download`, () => new HttpResponse("PK")),
  );
  await person.click(screen.getByRole("button", { name: "Make an export" }));
  const download = await screen.findByRole("button", { name: "Download" });
  expect(screen.getByText(/214 files, 3.2 MB/)).toBeInTheDocument();
  const made = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
  await person.click(download);
  await waitFor(() => expect(made).toHaveBeenCalledTimes(1));
});

it("takes an export in and says what came, part by part", async () => {
  const { person } = await open();
  const result = {
    sections: { profile: { in_export: 2, taken_in: 2 }, board: { in_export: 40, taken_in: 39 } },
    left: { llm: "What it cost is paid." },
  };
  const task = aTask({ type: "account.import", state: "queued" });
  ends({ ...task, state: "succeeded", result });
  server.use(http.post(`${origin}/api/v1/account/import`, () => HttpResponse.json(task, { status: 202 })));
  await person.upload(screen.getByLabelText(/Drop your export here/), new File(["PK"], "e.zip"));
  expect(await screen.findByText("Your data are here")).toBeInTheDocument();
  expect(screen.getByText("Profile and CVs").parentElement).toHaveTextContent("2");
  expect(screen.getByText("39 of 40")).toBeInTheDocument();
  expect(screen.getByText(/What it cost is paid/)).toBeInTheDocument();
});

it("says why an export is refused, that nothing changed, and takes another", async () => {
  const { person } = await open();
  const detail = "This account already has data of its own: board.";
  server.use(
    http.post(`${origin}/api/v1/account/import`, () =>
      aProblem(409, { title: "It has to be empty", detail }),
    ),
  );
  await person.upload(screen.getByLabelText(/Drop your export here/), new File(["PK"], "e.zip"));
  expect((await screen.findByText(detail)).parentElement).toHaveTextContent("Nothing was changed.");
  expect(screen.getByLabelText(/Drop your export here/)).toBeInTheDocument();

  const task = aTask({ type: "account.import", state: "queued" });
  ends({ ...task, state: "failed", error: "The part “board” can't be taken in." });
  server.use(http.post(`${origin}/api/v1/account/import`, () => HttpResponse.json(task, { status: 202 })));
  await person.upload(screen.getByLabelText(/Drop your export here/), new File(["PK"], "e.zip"));
  expect(await screen.findByText("The part “board” can't be taken in.")).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: "Choose another file" }));
  expect(screen.getByLabelText(/Drop your export here/)).toBeInTheDocument();
});

it("deletes the account once its address is typed, and follows the erasing to the certificate", async () => {
  const { person, router } = await open();
  await person.click(await screen.findByRole("button", { name: "Delete account…" }));
  const dialog = screen.getByRole("dialog", { name: "Delete your account?" });
  expect(await within(dialog).findByRole("button", { name: "Export first" })).toBeInTheDocument();
  const button = within(dialog).getByRole("button", { name: "Delete for good" });
  expect(button).toBeDisabled();
  await person.type(within(dialog).getByLabelText(/to confirm/), "Amara@example.org");

  server.use(
    http.delete(profile, () => aProblem(409, { title: "Last", detail: "You are the only admin here." })),
  );
  await person.click(button);
  expect(await within(dialog).findByText("You are the only admin here.")).toBeInTheDocument();

  const answers = [
    aDeletion(),
    aDeletion({
      state: "erased",
      finished_at: "2026-11-30T09:00:09Z",
      erased: [{ name: "profile", rows: 7, files: 0 }],
      looked: [{ where: "Database", looked_at: "90 columns of 70 tables", found: 0 }],
      kept: [{ what: "This certificate", count: 1, why: "It names nobody." }],
    }),
  ];
  const asked = vi.fn();
  server.use(
    http.delete(profile, () =>
      HttpResponse.json(
        { ...aTask(), secret, certificate_url: `${origin}/goodbye#${secret}` },
        { status: 202 },
      ),
    ),
    http.post(`${origin}/api/v1/account/deletions`, async ({ request }) => {
      asked(await request.json());
      return HttpResponse.json(answers.length > 1 ? answers.shift() : answers[0]);
    }),
    http.post(`${origin}/api/v1/account/deletions/certificate`, () => new HttpResponse("%PDF")),
  );
  await person.click(button);
  await screen.findByRole("heading", { level: 1, name: "Your account is deleted" });
  expect(router.state.location.hash).toBe(secret);
  await waitFor(() => expect(currentSession().status).toBe("out"));
  expect(router.state.location.pathname).toBe("/goodbye");
  expect(await screen.findByText("Nothing found", {}, { timeout: 5_000 })).toBeInTheDocument();
  expect(asked).toHaveBeenCalledWith({ secret });
  expect(screen.getByText("Profile and CVs").parentElement).toHaveTextContent("7 rows");
  const made = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
  await person.click(screen.getByRole("button", { name: "Save the certificate (PDF)" }));
  await waitFor(() => expect(made).toHaveBeenCalled());
});

it("says that an address without its secret is not whole", async () => {
  renderApp("/goodbye");
  expect(await screen.findByRole("heading", { name: "This address is not whole" })).toBeInTheDocument();
});

describe("learning from choices", () => {
  it("is off until one says yes, and the yes can be taken back", async () => {
    const { person } = await open();
    const said: boolean[] = [];
    server.use(
      http.put(learning, async ({ request }) => {
        const { share_choices } = (await request.json()) as { share_choices: boolean };
        said.push(share_choices);
        return HttpResponse.json(aLearning({ share_choices }));
      }),
    );
    const yes = await screen.findByRole("switch", { name: "My choices may be learned from" });
    expect(yes).not.toBeChecked();
    await person.click(yes);
    await waitFor(() => expect(yes).toBeChecked());
    await person.click(await screen.findByRole("button", { name: /^Undo/ }));
    await waitFor(() => expect(yes).not.toBeChecked());
    expect(said).toEqual([true, false]);
  });

  it("stays as it was where the word is refused", async () => {
    const { person } = await open();
    server.use(http.put(learning, () => aProblem(503, { title: "Busy", detail: "Try again." })));
    const yes = await screen.findByRole("switch", { name: "My choices may be learned from" });
    await person.click(yes);
    expect(await screen.findByText("Nothing was changed")).toBeInTheDocument();
    expect(yes).not.toBeChecked();
  });

  it("says why there are no weights", async () => {
    await open();
    const part = await screen.findByRole("region", { name: "What the choices of many suggest" });
    expect(part).toHaveTextContent("No weights were learned here yet.");
    expect(within(part).queryByRole("link")).not.toBeInTheDocument();
  });

  it("shows the weights that were learned, and the way to try them", async () => {
    await open([], { weights: [{ slug: "place", label: "Place", weight: 12, default: 7 }], version: "1" });
    expect(await screen.findByRole("row", { name: "Place 12 7" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Try these weights" })).toHaveAttribute(
      "href",
      "/matches/weights?begin=many",
    );
  });
});
