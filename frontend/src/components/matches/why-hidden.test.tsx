import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Action, Reason } from "@/lib/matches/why-hidden";
import { begin } from "@/lib/session/session";
import { aGrant, aTask, aUser, origin, page } from "@/test/data";
import { aSource } from "@/test/jobs";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const address = "https://boards.greenhouse.io/acme/jobs/9";

function anAction(change: Partial<Action> & Pick<Action, "kind">): Action {
  return {
    source: null,
    source_label: null,
    address: null,
    board: null,
    label: null,
    job_id: null,
    ...change,
  };
}

function aReason(action: Partial<Action> & Pick<Action, "kind">, detail = "Because."): Reason {
  return { rule: "source_state", detail, fix: null, action: anAction(action) };
}

/** Asks from the command palette about an address that has these reasons; answers the dialog. */
async function ask(reasons: Reason[], seen = false, sources: ReturnType<typeof aSource>[] = []) {
  server.use(
    http.get(`${origin}/api/v1/matches/why-hidden`, () =>
      HttpResponse.json({ seen, job_id: null, match_id: seen ? "m1" : null, reasons }),
    ),
    http.get(`${origin}/api/v1/jobs`, () => HttpResponse.json(page([]))),
    http.get(`${origin}/api/v1/sources`, () => HttpResponse.json(page(sources))),
  );
  const person = userEvent.setup();
  const { router } = renderApp("/jobs");
  await screen.findByRole("heading", { name: "Jobs" });
  await person.keyboard("{Control>}k{/Control}");
  await person.type(await screen.findByRole("combobox", { name: "Search or jump to" }), "why{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "Why don’t I see this job?" });
  await person.type(within(dialog).getByLabelText("Address of the job"), `${address}{Enter}`);
  await within(dialog).findAllByRole("listitem");
  return { person, dialog, router };
}

beforeEach(() => begin(aGrant()));

it("imports the job at one press, and shows how it goes", async () => {
  const task = aTask({ type: "jobs.import_one", state: "failed", error: "No." });
  const asked: unknown[] = [];
  server.use(
    http.post(`${origin}/api/v1/jobs/import`, async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(task, { status: 202 });
    }),
    http.get(`${origin}/api/v1/tasks/:id`, () => HttpResponse.json(task)),
  );
  const { person, dialog, router } = await ask([
    aReason({ kind: "import" }),
    aReason({ kind: "import" }, "Too."),
  ]);
  await person.click(within(dialog).getByRole("button", { name: "Import it now" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/jobs/import"));
  expect(asked).toEqual([{ url: address }]);
  expect(router.state.location.search).toEqual({ url: address, task: task.id });
});

it("follows the board, and reads it", async () => {
  const asked: unknown[] = [];
  server.use(
    http.post(`${origin}/api/v1/sources/greenhouse/feeds`, async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ id: "0192f000-0000-7000-8000-0000000000b1" }, { status: 201 });
    }),
    http.post(`${origin}/api/v1/jobs/refresh`, async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(aTask({ state: "succeeded" }), { status: 202 });
    }),
  );
  const follow = { kind: "follow", source: "greenhouse", address: "acme", label: "Acme" } as const;
  const { person, dialog } = await ask([aReason(follow)]);
  await person.click(within(dialog).getByRole("button", { name: "Follow Acme" }));
  expect(await within(dialog).findByText("Followed. Its jobs are being read.")).toBeInTheDocument();
  expect(asked).toEqual([
    { url: "acme", label: "Acme" },
    { boards: ["0192f000-0000-7000-8000-0000000000b1"] },
  ]);
});

it("shows a hidden job again", async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(`${origin}/api/v1/matches/m1`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({});
    }),
  );
  const { person, dialog } = await ask([aReason({ kind: "unhide" })], true);
  await person.click(within(dialog).getByRole("button", { name: "Show it again" }));
  expect(await within(dialog).findByText(/among your new matches again/)).toBeInTheDocument();
  expect(sent).toEqual([{ status: "new" }]);
});

it("offers to switch a source on only to those who may", async () => {
  const off = aReason({ kind: "enable_source", source: "linkedin" });
  const { dialog } = await ask([off]);
  expect(within(dialog).queryByRole("button", { name: "Switch it on" })).toBeNull();
});

it.each([
  [null, "button", "Switch it on"],
  ["Its terms forbid programs.", "link", "Read its terms and switch it on"],
])("offers an admin to switch it on, where its terms are %s", async (notice, role, name) => {
  begin(aGrant({ user: aUser({ role: "admin" }) }));
  const { dialog } = await ask([aReason({ kind: "enable_source", source: "remoteok" })], false, [
    aSource({ terms: { ...aSource().terms, notice } }),
  ]);
  expect(await within(dialog).findByRole(role, { name })).toBeInTheDocument();
});
