import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aUser, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import { anInstance, aPaidUsage } from "@/test/usage";

const admin = aUser({ role: "admin" });
const call = {
  id: "c1",
  prompt: "cover_letter/1",
  model: "claude-sonnet-5-5",
  engine: "anthropic",
  state: "unknown",
  cost: 0.021,
  held: 0,
  credits: 21,
  input_tokens: 2_000,
  output_tokens: 600,
  cached_tokens: 0,
  written_tokens: 0,
  stop_reason: null,
  error: "The connection broke.",
  price_version: "2026-11",
  request_id: null,
  created_at: "2026-11-30T10:00:00Z",
  settled_at: null,
};

function serveHistory() {
  server.use(
    http.get(`${origin}/api/v1/usage/calls`, () => HttpResponse.json(page([call]))),
    http.get(`${origin}/api/v1/usage/credits`, () =>
      HttpResponse.json(
        page([
          {
            id: "e1",
            kind: "charge",
            amount: -21,
            balance: 812,
            reason: "cover_letter/1",
            call_id: "c1",
            created_at: "2026-11-30T10:00:00Z",
          },
        ]),
      ),
    ),
  );
}

describe("usage", () => {
  it("says who answers, what is left and what it went for", async () => {
    begin(aGrant());
    serveHistory();
    server.use(http.get(`${origin}/api/v1/usage`, () => HttpResponse.json(aPaidUsage())));
    const person = userEvent.setup();
    const { router } = renderApp("/usage");
    expect(await screen.findByText("812")).toBeInTheDocument();
    expect(screen.getByText(/They are filled up to 1,000 on December 1/)).toBeInTheDocument();
    expect(screen.getByText("$0.12 of $2.00")).toBeInTheDocument();
    const asked = await screen.findByRole("table", { name: "What was asked of the language model" });
    expect(within(asked).getByText("Lost; the estimate is charged")).toBeInTheDocument();
    await person.click(screen.getByRole("tab", { name: "Credits" }));
    expect(await screen.findByText("−21")).toBeInTheDocument();
    expect(router.state.location.search).toEqual({ show: "credits" });
    expect(screen.queryByRole("link", { name: /Everyone/ })).toBeNull();
  });

  it("without a model says that everything works", async () => {
    begin(aGrant());
    server.use(http.get(`${origin}/api/v1/usage/calls`, () => HttpResponse.json(page([]))));
    renderApp("/usage");
    expect(await screen.findByText(/No language model is set up/)).toBeInTheDocument();
    expect(await screen.findByRole("heading", { name: "Nothing was asked yet" })).toBeInTheDocument();
  });
});

describe("everyone’s usage", () => {
  function serveInstance() {
    const patches: { body: unknown; tag: string | null }[] = [];
    server.use(
      http.get(`${origin}/api/v1/admin/usage`, () =>
        HttpResponse.json(anInstance(), { headers: { etag: '"3"' } }),
      ),
      http.patch(`${origin}/api/v1/admin/usage`, async ({ request }) => {
        patches.push({ body: await request.json(), tag: request.headers.get("if-match") });
        return HttpResponse.json(anInstance());
      }),
      http.get(`${origin}/api/v1/users`, () => HttpResponse.json(page([{ ...admin, active: true }]))),
      http.get(`${origin}/api/v1/coach/personas`, () =>
        HttpResponse.json(page([{ id: "p1", name: "Salary negotiator" }])),
      ),
    );
    return patches;
  }

  it("limits what may be spent, within what the settings allow, and takes that back", async () => {
    begin(aGrant({ user: admin }));
    const patches = serveInstance();
    const person = userEvent.setup();
    renderApp("/usage/instance");
    const field = await screen.findByLabelText("Everyone, in a day");
    await person.clear(field);
    await person.type(field, "11");
    expect(screen.getByText("At most $10.00.")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Keep limits" }));
    expect(patches).toEqual([]);
    await person.clear(field);
    await person.type(field, "4");
    await person.click(screen.getByRole("button", { name: "Keep limits" }));
    await waitFor(() => expect(patches).toEqual([{ body: { day: 4 }, tag: '"3"' }]));
    await person.click(await screen.findByRole("button", { name: /Undo/ }));
    await waitFor(() => expect(patches.at(-1)).toEqual({ body: { day: 10 }, tag: null }));
  });

  it("names personas, and gives credits with a reason", async () => {
    begin(aGrant({ user: admin }));
    serveInstance();
    const given: unknown[] = [];
    server.use(
      http.post(`${origin}/api/v1/admin/usage/grants`, async ({ request }) => {
        given.push(await request.json());
        return HttpResponse.json({ balance: 1_500 }, { status: 201 });
      }),
    );
    const person = userEvent.setup();
    renderApp("/usage/instance");
    expect(await screen.findByText("Salary negotiator")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Give credits" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("combobox", { name: /Person/ }));
    await person.click(await screen.findByRole("option", { name: /Amara Okoye/ }));
    await person.type(within(dialog).getByLabelText(/Reason/), "For the busy week");
    await person.click(within(dialog).getByRole("button", { name: "Give credits" }));
    expect(await screen.findByText("Amara Okoye has 1,500 credits now")).toBeInTheDocument();
    expect(given).toEqual([{ user_id: admin.id, credits: 500, reason: "For the busy week" }]);
  });

  it("is not for everybody", async () => {
    begin(aGrant());
    renderApp("/usage/instance");
    expect(await screen.findByText(/not allowed|permission|admin/i)).toBeInTheDocument();
  });
});

describe("the model in the settings", () => {
  it("is tested by an admin, and told what it may see", async () => {
    begin(aGrant({ user: admin }));
    const wishes: unknown[] = [];
    server.use(
      http.get(`${origin}/api/v1/usage`, () => HttpResponse.json(aPaidUsage())),
      http.post(`${origin}/api/v1/usage/test-connection`, () =>
        HttpResponse.json({
          engine: "anthropic",
          model: "m",
          ok: true,
          latency_ms: 412,
          detail: "It answers.",
        }),
      ),
      http.patch(`${origin}/api/v1/usage/wishes`, async ({ request }) => {
        wishes.push(await request.json());
        return HttpResponse.json({ redact: false, read_with_model: false });
      }),
    );
    const person = userEvent.setup();
    renderApp("/settings");
    await person.click(await screen.findByRole("button", { name: "Test connection" }));
    expect(await screen.findByText("Answered in 412 ms")).toBeInTheDocument();
    const hide = await screen.findByRole("switch", { name: "Hide my name and contact" });
    expect(hide).toBeChecked();
    await person.click(hide);
    await waitFor(() => expect(hide).not.toBeChecked());
    expect(wishes).toEqual([{ redact: false }]);
  });

  it("that does not change says so, and stands as before", async () => {
    begin(aGrant());
    server.use(
      http.patch(`${origin}/api/v1/usage/wishes`, () => aProblem(503, { detail: "Not at present." })),
    );
    const person = userEvent.setup();
    renderApp("/settings");
    const hide = await screen.findByRole("switch", { name: "Hide my name and contact" });
    await person.click(hide);
    expect(await screen.findByText("Not at present.")).toBeInTheDocument();
    expect(hide).toBeChecked();
  });
});
