import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aDelivery, anEmail, aSearch } from "@/test/alerts";
import { aGrant, aProblem, origin, page } from "@/test/data";
import { aJobItem, facets } from "@/test/jobs";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const searches = `${origin}/api/v1/alerts/searches`;
const deliveries = `${origin}/api/v1/alerts/deliveries`;
const preview = {
  items: [
    {
      job_id: aJobItem().id,
      match_id: null,
      title: "Charge nurse",
      body: "Brightline",
      why: "New: first seen",
    },
  ],
  total: { value: 1, relation: "eq" },
  since: "2026-11-23T10:00:00Z",
  next_run_at: "2026-12-01T07:00:00Z",
  time_zone: "Europe/Berlin",
};

beforeEach(() => {
  begin(aGrant());
  server.use(
    http.get(`${origin}/api/v1/alerts/channels`, () =>
      HttpResponse.json(page([anEmail({ state: "active", shown: "m…@example.test" })])),
    ),
    http.post(`${searches}/preview`, () => HttpResponse.json(preview)),
  );
});

it("lists searches with when and what, pauses, changes, previews and deletes them", async () => {
  const sent: { patch: unknown; tag: string | null }[] = [];
  server.use(
    http.get(searches, () =>
      HttpResponse.json(
        page([
          aSearch(),
          aSearch({
            id: "0192f000-0000-7000-8000-0000000000a2",
            name: "Broken",
            problem: "It took too long.",
          }),
        ]),
      ),
    ),
    http.patch(`${searches}/:id`, async ({ request }) => {
      sent.push({ patch: await request.json(), tag: request.headers.get("if-match") });
      return HttpResponse.json(aSearch());
    }),
  );
  const person = userEvent.setup();
  renderApp("/alerts");
  const [row, broken] = within(await screen.findByRole("list", { name: "Saved searches" })).getAllByRole(
    "listitem",
  );
  expect(row).toHaveTextContent("“nurse” · Berlin");
  expect(row).toHaveTextContent(/Once a day, next 1 Dec 2026/);
  expect(row).toHaveTextContent(/2 new ones found/);
  expect(broken).toHaveTextContent("The last look failed: It took too long.");

  await person.click(screen.getByRole("button", { name: "More about Nurse Berlin" }));
  await person.click(await screen.findByRole("menuitem", { name: "Pause" }));
  await waitFor(() => expect(sent).toEqual([{ patch: { paused: true }, tag: '"3"' }]));

  await person.click(screen.getByRole("button", { name: "More about Nurse Berlin" }));
  await person.click(await screen.findByRole("menuitem", { name: "Edit" }));
  const dialog = await screen.findByRole("dialog", { name: "Edit the search" });
  expect(
    await within(dialog).findByText(/In the last seven days it would have told you of 1 job/),
  ).toBeInTheDocument();
  await person.click(within(dialog).getByRole("button", { name: "E-mail" }));
  await person.clear(within(dialog).getByLabelText("Name"));
  await person.type(within(dialog).getByLabelText("Name"), "Nurses");
  await person.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(sent.at(-1)?.patch).toEqual({
      name: "Nurses",
      frequency: "daily",
      channels: ["inbox", "email"],
      channel_frequencies: {},
    }),
  );

  await person.click(within(row!).getByRole("button", { name: "Preview" }));
  const drawer = await screen.findByRole("dialog", { name: "Nurse Berlin" });
  expect(await within(drawer).findByRole("link", { name: "Charge nurse" })).toBeInTheDocument();
  await person.keyboard("{Escape}");

  await person.click(screen.getByRole("button", { name: "More about Nurse Berlin" }));
  await person.click(await screen.findByRole("menuitem", { name: "Delete" }));
  await waitFor(() => expect(screen.queryByText("Nurse Berlin", { selector: "h2 *" })).toBeNull());
  await person.keyboard("z");
  expect(await screen.findByRole("link", { name: "Nurse Berlin" })).toBeInTheDocument();
});

it("leads to the jobs where nothing is saved, and saves a search there", async () => {
  const saved: unknown[] = [];
  server.use(
    http.get(searches, () => HttpResponse.json(page([]))),
    http.post(searches, async ({ request }) => {
      saved.push(await request.json());
      return saved.length > 1
        ? HttpResponse.json(aSearch({ name: "Nurse, Remote" }), { status: 201 })
        : aProblem(409, { title: "You have as many saved searches as one account may have." });
    }),
    http.get(`${origin}/api/v1/jobs`, () => HttpResponse.json(page([aJobItem()]))),
    http.get(`${origin}/api/v1/jobs/facets`, () => HttpResponse.json(facets({}))),
    http.get(`${origin}/api/v1/matches/scores`, () => HttpResponse.json(page([]))),
  );
  const person = userEvent.setup();
  const { router } = renderApp("/alerts");
  await person.click(await screen.findByRole("link", { name: "Search jobs" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/jobs"));
  await router.navigate({ to: "/jobs", search: { q: "nurse", remote: ["remote"], sort: "newest" } });
  await person.click(await screen.findByRole("button", { name: /Save ?search/ }));
  const dialog = await screen.findByRole("dialog", { name: "Save this search" });
  expect(within(dialog).getByLabelText("Name")).toHaveValue("Nurse, Remote");
  await person.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await within(dialog).findByText(/as many saved searches/)).toBeInTheDocument();
  await person.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await screen.findByText("“Nurse, Remote” is under Alerts.")).toBeInTheDocument();
  expect(saved.at(-1)).toEqual({
    kind: "jobs",
    query: { q: "nurse", remote: ["remote"] },
    name: "Nurse, Remote",
    frequency: "daily",
    channels: ["inbox"],
    channel_frequencies: {},
    paused: false,
  });
});

it("shows what became of messages, and sends one again", async () => {
  const asked: string[] = [];
  const dead = aDelivery({
    id: "0192f000-0000-7000-8000-0000000000c2",
    state: "dead",
    subject: "Ward nurse",
    error: "Mailbox is full.",
    sent_at: null,
  });
  const again = vi.fn();
  server.use(
    http.get(deliveries, ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(page([aDelivery(), dead]));
    }),
    http.post(`${deliveries}/:id/retry`, ({ params }) => {
      again(params.id);
      return HttpResponse.json({ ...dead, state: "waiting" });
    }),
  );
  const person = userEvent.setup();
  renderApp("/alerts?tab=messages");
  const row = (await screen.findByText("Mailbox is full.")).closest("tr");
  expect(row).toHaveTextContent(/Ward nurse.*E-mail.*Given up/);
  await person.click(screen.getByRole("button", { name: "Send again: Ward nurse" }));
  expect(await screen.findByText("It is sent again")).toBeInTheDocument();
  expect(again).toHaveBeenCalledWith(dead.id);
  await person.click(screen.getByRole("radio", { name: "Not delivered" }));
  await waitFor(() => expect(asked.at(-1)).toContain("state=dead&state=dropped"));
});
