import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { aBoard, aRun } from "@/test/boards";
import { aGrant, aProblem, aTask, aUser, origin, page } from "@/test/data";
import { aSource } from "@/test/jobs";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const at = `${origin}/api/v1/sources/greenhouse`;
const board = aBoard();
const greenhouse = aSource({
  slug: "greenhouse",
  label: "Greenhouse",
  schedule: 360,
  next_run_at: "2026-11-20T16:00:00Z",
  boards_total: 1,
  boards: [{ ...board, state: "ok" }],
});

interface Instance {
  source?: Schema<"SourceOut">;
  boards?: Schema<"FeedOut">[];
  runs?: Schema<"RunOut">[];
}

function instance({ source = greenhouse, boards = [board], runs = [] }: Instance = {}) {
  server.use(
    http.get(at, () => HttpResponse.json(source)),
    http.get(`${at}/feeds`, () => HttpResponse.json(page(boards))),
    http.get(`${at}/runs`, () => HttpResponse.json(page(runs))),
  );
}

async function open(what?: Instance, role: "admin" | "candidate" = "admin") {
  begin(aGrant({ user: aUser({ role }) }));
  instance(what);
  const person = userEvent.setup();
  renderApp("/sources/greenhouse");
  await screen.findByRole("heading", { level: 1, name: /Greenhouse/ });
  return person;
}

it("says what is wrong, and what to do about it", async () => {
  const error = "It is not read because it needs a setting: Key.";
  const key = {
    name: "key",
    label: "Key",
    secret: true,
    required: true,
    hint: "",
    present: false,
    value: null,
  };
  await open({ source: { ...greenhouse, state: null, settings: [key], error } });
  expect(await screen.findByText(/needs a setting: Key/)).toHaveTextContent("Enter it under “Settings”");
  expect(screen.queryByRole("button", { name: "Read now" })).toBeNull();
});

it("is read by whoever asks, and changed by admins only", async () => {
  await open({}, "candidate");
  expect(screen.getByRole("button", { name: "Read now" })).toBeInTheDocument();
  expect(screen.getByText(/Read every 6 hours\. Only an admin/)).toBeInTheDocument();
  expect(screen.queryByRole("switch", { name: "Read Greenhouse" })).toBeNull();
  expect(screen.getByRole("link", { name: "Follow a company" })).toHaveAttribute(
    "href",
    "/sources/add?by=company",
  );
});

it("shows when it is read next, and changes how often", async () => {
  const sent = vi.fn();
  const person = await open();
  server.use(
    http.patch(at, async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ ...greenhouse, schedule: 60, next_run_at: "2026-11-20T11:00:00Z" });
    }),
  );
  const times = screen.getByRole("heading", { name: "Next readings" }).nextElementSibling as HTMLElement;
  expect([...times.querySelectorAll("time")].map((time) => time.dateTime)).toEqual([
    "2026-11-20T16:00:00.000Z",
    "2026-11-20T22:00:00.000Z",
    "2026-11-21T04:00:00.000Z",
  ]);
  await person.click(screen.getByRole("combobox", { name: "How often" }));
  await person.click(await screen.findByRole("option", { name: "Every hour" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ schedule: 60 }));
});

it("keeps secret settings secret, and sends what was typed", async () => {
  const sent = vi.fn();
  const setting = { name: "key", label: "Key", secret: true, required: true, hint: "Free.", present: true };
  const person = await open({ source: { ...greenhouse, settings: [{ ...setting, value: null }] } });
  server.use(
    http.patch(at, async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(greenhouse);
    }),
  );
  const field = screen.getByLabelText("Key");
  expect(field).toHaveValue("");
  expect(field).toHaveAccessibleDescription(/Free\. One is kept, and never shown/);
  await person.type(field, "s3");
  await person.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ settings: { key: "s3" } }));
});

describe("a board", () => {
  it("says how its last reading went, and is read alone", async () => {
    const sent = vi.fn();
    const error = "Greenhouse has no board called “harbour”.";
    const person = await open({ boards: [aBoard({ state: "failed", error })] });
    server.use(
      http.post(`${origin}/api/v1/jobs/refresh`, async ({ request }) => {
        sent(await request.json());
        return HttpResponse.json(aTask({ type: "jobs.refresh", state: "succeeded" }), { status: 202 });
      }),
      http.get(`${origin}/api/v1/tasks/:id`, () => HttpResponse.json(aTask({ state: "succeeded" }))),
    );
    const table = await screen.findByRole("region", { name: "Boards of Greenhouse" });
    expect(within(table).getByText(error)).toBeInTheDocument();
    await person.click(within(table).getByRole("button", { name: "Read Harbour now" }));
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ boards: [board.id] }));
  });

  it("is no longer followed, and followed again by an undo", async () => {
    const calls: unknown[] = [];
    const person = await open();
    server.use(
      http.delete(`${at}/feeds/${board.id}`, () => {
        calls.push("removed");
        return new HttpResponse(null, { status: 204 });
      }),
      http.post(`${at}/feeds`, async ({ request }) => {
        calls.push(await request.json());
        return HttpResponse.json(board, { status: 201 });
      }),
    );
    await person.click(await screen.findByRole("button", { name: "Stop following Harbour" }));
    expect(await screen.findByText("Harbour is no longer followed")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: /Undo/ }));
    await waitFor(() =>
      expect(calls).toEqual(["removed", { url: "harbour", label: "Harbour", settings: {} }]),
    );
  });

  it("with a secret asks first: it cannot be put back", async () => {
    const header = { name: "X-Key", value: null };
    const person = await open({ boards: [aBoard({ settings: { header } })] });
    await person.click(await screen.findByRole("button", { name: "Stop following Harbour" }));
    expect(await screen.findByRole("alertdialog")).toHaveTextContent("secret header");
  });

  it("is switched off; somebody else’s cannot be", async () => {
    const sent = vi.fn();
    const other = aBoard({ id: "0192f000-0000-7000-8000-0000000000b2", label: "Quay", removable: false });
    const person = await open({ boards: [board, other] });
    server.use(
      http.patch(`${at}/feeds/${board.id}`, async ({ request }) => {
        sent(await request.json());
        return HttpResponse.json(aBoard({ enabled: false }));
      }),
    );
    expect(await screen.findByRole("button", { name: "Read Quay now" })).toBeInTheDocument();
    expect(screen.queryByRole("switch", { name: "Read Quay" })).toBeNull();
    await person.click(screen.getByRole("switch", { name: "Read Harbour" }));
    expect(await screen.findByText("Harbour is not read any more")).toBeInTheDocument();
    expect(sent).toHaveBeenCalledWith({ enabled: false });
  });
});

it("shows each reading with what could not be used, and whether anything had changed", async () => {
  await open({
    runs: [
      aRun({ board: "Harbour", bad: 1, bad_reason: "Entry 7 has no title." }),
      aRun({ id: "run-2", board: "Harbour", unchanged: true, new: 0 }),
    ],
  });
  const table = await screen.findByRole("region", { name: "Readings of Greenhouse" });
  const [, first, second] = within(table).getAllByRole("row");
  expect(first).toHaveTextContent(/took 9\.0 s.*Harbour.*Entry 7 has no title.*97.*12.*1$/);
  expect(second).toHaveTextContent("nothing changed");
});

it("that is none says so, with a way back", async () => {
  begin(aGrant());
  server.use(http.get(at, () => aProblem(404, { title: "There is no such source" })));
  renderApp("/sources/greenhouse");
  expect(await screen.findByText("There is no such source")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "All sources" })).toHaveAttribute("href", "/sources");
});
