import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { aChannel, anEmail, someWishes } from "@/test/alerts";
import { aGrant, aProblem, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const channels = `${origin}/api/v1/alerts/channels`;
const settings = `${origin}/api/v1/alerts/settings`;

async function open(items: Schema<"ChannelOut">[], wishes = someWishes()) {
  begin(aGrant());
  server.use(
    http.get(channels, () => HttpResponse.json(page(items))),
    http.get(settings, () => HttpResponse.json(wishes)),
    http.get(`${origin}/api/v1/applications/reminders/wishes`, () =>
      HttpResponse.json({ follow_up_days: 7, off: [], kinds: [] }),
    ),
  );
  const person = userEvent.setup();
  renderApp("/settings/notifications");
  await screen.findByRole("heading", { level: 3, name: new RegExp(items[0]?.label ?? "") });
  return person;
}

it("connects a channel by its own form, and says what is wrong beside the field", async () => {
  const sent = vi.fn();
  const person = await open([aChannel()]);
  server.use(
    http.put(`${channels}/ntfy`, async ({ request }) => {
      sent(await request.json());
      const errors = [{ loc: ["body", "address", "topic"], msg: "letters and numbers only", type: "x" }];
      return aProblem(422, { errors });
    }),
  );
  await person.click(screen.getByRole("button", { name: "Connect ntfy" }));
  const dialog = screen.getByRole("dialog", { name: "Connect ntfy" });
  expect(within(dialog).getByLabelText(/Server/)).toHaveValue("https://ntfy.sh");
  expect(within(dialog).getByLabelText(/Access token/)).toHaveAttribute("type", "password");
  await person.type(within(dialog).getByLabelText("Topic"), "my jobs");
  await person.click(within(dialog).getByRole("button", { name: "Connect" }));
  expect(await within(dialog).findByText("Letters and numbers only")).toBeInTheDocument();
  expect(sent).toHaveBeenCalledWith({
    address: { topic: "my jobs", server: "https://ntfy.sh", token: "" },
    at_most: null,
    paused: false,
  });

  const kept = aChannel({ state: "active", shown: "my-jobs on ntfy.sh", version: 1 });
  server.use(http.put(`${channels}/ntfy`, () => HttpResponse.json({ ...kept, secret: null })));
  await person.click(within(dialog).getByRole("button", { name: "Connect" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByText("my-jobs on ntfy.sh")).toBeInTheDocument();
  expect(screen.getByRole("combobox", { name: "Reminders, ntfy" })).toHaveTextContent("At once");
});

it("shows a secret that was made once", async () => {
  const webhook = aChannel({
    kind: "webhook",
    label: "Webhook",
    makes_secret: true,
    form: {
      type: "object",
      properties: { url: { title: "Address", type: "string", writeOnly: false } },
      required: ["url"],
    },
  });
  const person = await open([webhook]);
  server.use(
    http.put(`${channels}/webhook`, () =>
      HttpResponse.json({
        ...webhook,
        state: "active",
        shown: "https://example.org/…",
        version: 1,
        secret: "whsec_1",
      }),
    ),
  );
  await person.click(screen.getByRole("button", { name: "Connect Webhook" }));
  await person.type(screen.getByLabelText("Address"), "https://example.org/hook");
  await person.click(screen.getByRole("button", { name: "Connect" }));
  expect(await screen.findByLabelText("Signing secret")).toHaveValue("whsec_1");
  await person.click(screen.getByRole("button", { name: "I have it" }));
  await person.click(screen.getByRole("button", { name: "More for Webhook" }));
  await person.click(screen.getByRole("menuitem", { name: "Change the address" }));
  expect(screen.queryByDisplayValue("whsec_1")).toBeNull();
});

it("waits for the link of a mail, and sends it again", async () => {
  const pending = anEmail({
    state: "pending",
    shown: "amara@example.org",
    confirm_until: "2026-12-02T10:00:00Z",
    version: 1,
  });
  const asked = vi.fn();
  const person = await open([pending]);
  server.use(
    http.post(`${channels}/email/confirm/resend`, () => {
      asked();
      return HttpResponse.json(pending);
    }),
  );
  expect(screen.getByText(/Open the link in the mail to amara@example.org/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Send a test" })).toBeNull();
  await person.click(screen.getByRole("button", { name: "Send it again" }));
  expect(await screen.findByText("The link is on its way")).toBeInTheDocument();
  expect(asked).toHaveBeenCalledOnce();
});

it("says in the receiver's words why a test did not arrive", async () => {
  const failing = aChannel({
    state: "failing",
    shown: "x on ntfy.sh",
    last_error: "It said 403.",
    version: 3,
  });
  const person = await open([failing]);
  expect(screen.getByText("Does not arrive")).toBeInTheDocument();
  expect(screen.getByText("It said 403.")).toBeInTheDocument();
  server.use(
    http.post(`${channels}/ntfy/test`, () => aProblem(502, { detail: "ntfy answered with status 507." })),
  );
  await person.click(screen.getByRole("button", { name: "Send a test" }));
  expect(await screen.findByText("ntfy answered with status 507.")).toBeInTheDocument();
});

it("pauses a channel and disconnects it with a way back", async () => {
  const patched = vi.fn();
  const removed = vi.fn();
  const held = aChannel({ state: "active", shown: "x on ntfy.sh", version: 1 });
  const person = await open([held]);
  server.use(
    http.patch(`${channels}/ntfy`, async ({ request }) => {
      patched(await request.json(), request.headers.get("if-match"));
      return HttpResponse.json({ ...held, paused: true, version: 2 });
    }),
    http.delete(`${channels}/ntfy`, () => {
      removed();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await person.click(screen.getByRole("button", { name: "More for ntfy" }));
  await person.click(screen.getByRole("menuitem", { name: "Pause" }));
  expect(await screen.findByText("Paused")).toBeInTheDocument();
  expect(patched).toHaveBeenCalledWith({ paused: true }, '"1"');
  await person.click(screen.getByRole("button", { name: "More for ntfy" }));
  await person.click(screen.getByRole("menuitem", { name: "Disconnect" }));
  expect(await screen.findByRole("button", { name: "Connect ntfy" })).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: /Undo/ }));
  expect(await screen.findByText("x on ntfy.sh")).toBeInTheDocument();
  expect(removed).not.toHaveBeenCalled();
});

it("changes what is told by which channel, and the quiet hours", async () => {
  const sent = vi.fn();
  const person = await open([anEmail({ state: "active", shown: "amara@example.org", version: 1 })]);
  server.use(
    http.patch(settings, async ({ request }) => {
      const body = (await request.json()) as object;
      sent(body);
      return HttpResponse.json({ ...someWishes(), ...body });
    }),
  );
  await person.click(await screen.findByRole("combobox", { name: "Scores that changed, E-mail" }));
  await person.click(await screen.findByRole("option", { name: "Weekly" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ kinds: { score_changed: { email: "weekly" } } }));
  await person.click(screen.getByRole("switch", { name: "Quiet hours" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ quiet_hours: { from: "22:00", to: "07:00" } }));
  expect(await screen.findByLabelText("From")).toHaveValue("22:00");
  expect(screen.getByText("All times are those of Europe/Warsaw.")).toBeInTheDocument();
});

it("says that everything is paused, and goes on", async () => {
  const sent = vi.fn();
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const person = await open([anEmail()], someWishes({ paused_until: until }));
  server.use(
    http.patch(settings, async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(someWishes());
    }),
  );
  expect(await screen.findByText(/Nothing is sent until/)).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: "Go on now" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ paused_until: null }));
  expect(screen.queryByText(/Nothing is sent until/)).toBeNull();
});
