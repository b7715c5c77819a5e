import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aUser, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const at = `${origin}/api/v1/admin/mail`;

function aServer(fields: Partial<Schema<"MailServerOut">> = {}): Schema<"MailServerOut"> {
  return {
    source: "caught",
    host: null,
    port: null,
    security: null,
    username: null,
    has_password: false,
    sender: "Career Agent <alerts@localhost>",
    version: 0,
    ...fields,
  };
}

async function open(
  held = aServer(),
  role: "admin" | "candidate" = "admin",
  caught: Schema<"CaughtMailItem">[] = [],
) {
  begin(aGrant({ user: aUser({ role }) }));
  server.use(
    http.get(at, () => HttpResponse.json(held)),
    http.get(`${at}/caught`, () => HttpResponse.json(page(caught))),
  );
  const person = userEvent.setup();
  renderApp("/settings/mail");
  if (role === "admin") await screen.findByRole("heading", { level: 2, name: "Mail server" });
  return person;
}

it("is for admins", async () => {
  await open(aServer(), "candidate");
  expect(await screen.findByText("This page is not for your account")).toBeInTheDocument();
});

it("keeps a server, and says what its answer to a test was", async () => {
  const sent = vi.fn();
  const person = await open();
  server.use(
    http.put(at, async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(
        aServer({
          source: "admin",
          host: "smtp.example.org",
          port: 465,
          security: "tls",
          has_password: true,
          version: 1,
        }),
      );
    }),
    http.post(`${at}/test`, () => aProblem(502, { detail: "The mail server said “535 no”." })),
  );
  await person.type(screen.getByLabelText("Server"), "smtp.example.org");
  await person.click(screen.getByRole("combobox", { name: "Encryption" }));
  await person.click(await screen.findByRole("option", { name: "TLS (port 465)" }));
  expect(screen.getByLabelText("Port")).toHaveValue("465");
  await person.type(screen.getByLabelText(/User name/), "agent");
  await person.type(screen.getByLabelText(/^Password/), "pa55");
  await person.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({
      host: "smtp.example.org",
      port: 465,
      security: "tls",
      username: "agent",
      password: "pa55",
      sender: "Career Agent <alerts@localhost>",
    }),
  );
  expect(await screen.findByText(/One is kept/)).toBeInTheDocument();
  expect(screen.getByLabelText(/^Password/)).toHaveValue("");
  expect(screen.getByLabelText("To")).toHaveValue("amara@example.org");
  await person.click(screen.getByRole("button", { name: "Send a test" }));
  expect(await screen.findByText("The mail server said “535 no”.")).toBeInTheDocument();
});

it("only shows a server that the environment sets", async () => {
  await open(aServer({ source: "environment", host: "smtp.example.org", port: 587, security: "starttls" }));
  expect(screen.getByText("smtp.example.org:587")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
  expect(screen.queryByText("Caught mail")).toBeNull();
});

it("shows caught mail where no script runs, and deletes it", async () => {
  const removed = vi.fn();
  const item = {
    id: "1.M2P3Q4.host",
    subject: "Confirm your address",
    sender: "alerts@localhost",
    recipient: "amara@example.org",
    sent_at: "2026-11-20T10:00:00Z",
  };
  const person = await open(aServer(), "admin", [item]);
  server.use(
    http.get(`${at}/caught/${item.id}`, () =>
      HttpResponse.json({
        ...item,
        headers: [{ name: "List-Id", value: "<alerts.localhost>" }],
        text: "Open this address",
        html: "<html><head></head><body>Hello<script>alert(1)</script></body></html>",
      }),
    ),
    http.delete(`${at}/caught`, () => {
      removed();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await person.click(await screen.findByRole("button", { name: /Confirm your address/ }));
  const frame = await screen.findByTitle("The mail");
  expect(frame.getAttribute("sandbox")?.split(" ")).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^allow-(scripts|same-origin|forms|top-navigation)/)]),
  );
  await person.click(screen.getByRole("tab", { name: "Head" }));
  expect(screen.getByText("<alerts.localhost>")).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: "Close" }));
  await person.click(screen.getByRole("button", { name: "Delete all" }));
  await person.click(await screen.findByRole("button", { name: "Delete all", hidden: false }));
  await waitFor(() => expect(removed).toHaveBeenCalledOnce());
});
