import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, origin } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const alerts = `${origin}/api/v1/alerts`;
const token = "t".repeat(43);

function follow(path: string) {
  location.hash = `#token=${token}`;
  renderApp(path);
  return userEvent.setup();
}

afterEach(() => {
  location.hash = "";
});

it("confirms an address only when asked to, signed in or not", async () => {
  begin(aGrant());
  const sent = vi.fn();
  server.use(
    http.post(`${alerts}/confirm`, async ({ request }) => {
      sent(await request.json(), request.headers.get("authorization"));
      return HttpResponse.json({ kind: "email", label: "E-mail", shown: "amara@example.org" });
    }),
  );
  const person = follow("/confirm");
  const button = await screen.findByRole("button", { name: "Confirm this address" });
  expect(sent).not.toHaveBeenCalled();
  await person.click(button);
  expect(await screen.findByText("amara@example.org")).toBeInTheDocument();
  expect(sent).toHaveBeenCalledWith({ token }, null);
});

it("says that a link is used up", async () => {
  server.use(http.post(`${alerts}/confirm`, () => aProblem(404, { detail: "This link was used already." })));
  const person = follow("/confirm");
  await person.click(await screen.findByRole("button", { name: "Confirm this address" }));
  expect(await screen.findByText("This link was used already.")).toBeInTheDocument();
});

it("says what it ends, ends it, and takes it back", async () => {
  const told = { label: "E-mail", shown: "a•••@example.org", ended: false, undo_until: null };
  const over = { ...told, ended: true, undo_until: "2026-12-01T10:00:00Z" };
  const called = vi.fn();
  const answer = (path: string, body: object) =>
    http.post(`${alerts}/${path}`, () => {
      called(path);
      return HttpResponse.json(body);
    });
  server.use(answer("unsubscribe/look", told), answer("unsubscribe", over), answer("unsubscribe/undo", told));
  const person = follow("/unsubscribe");
  expect(await screen.findByText("a•••@example.org")).toBeInTheDocument();
  expect(called.mock.calls).toEqual([["unsubscribe/look"]]);
  await person.click(screen.getByRole("button", { name: "Stop these mails" }));
  expect(await screen.findByRole("heading", { name: "You will get no more mails" })).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: /go on/ }));
  await waitFor(() => expect(called).toHaveBeenLastCalledWith("unsubscribe/undo"));
  expect(await screen.findByRole("button", { name: "Stop these mails" })).toBeInTheDocument();
});

it("says that a link is not whole", async () => {
  renderApp("/unsubscribe");
  expect(await screen.findByText(/This link is not whole/)).toBeInTheDocument();
});
