import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aUser, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const admin = aUser({ role: "admin" });
const li = {
  ...aUser({ id: "0192f000-0000-7000-8000-000000000002", full_name: "Li Wei", email: "li@example.org" }),
  active: true,
};

/** The users API with one person who changes as asked. */
function serveUsers() {
  const patches: unknown[] = [];
  let person = li;
  server.use(
    http.get(`${origin}/api/v1/users`, () => HttpResponse.json(page([person, { ...admin, active: true }]))),
    http.patch(`${origin}/api/v1/users/${li.id}`, async ({ request }) => {
      const patch = (await request.json()) as Partial<typeof li>;
      patches.push(patch);
      person = { ...person, ...patch };
      return HttpResponse.json(person);
    }),
  );
  return patches;
}

async function openUsers() {
  begin(aGrant({ user: admin }));
  renderApp("/users");
  await screen.findByText("Li Wei");
  return userEvent.setup();
}

describe("users", () => {
  it("get another role, which can be taken back", async () => {
    const patches = serveUsers();
    const person = await openUsers();
    await person.click(screen.getByRole("combobox", { name: "Role of Li Wei" }));
    await person.click(await screen.findByRole("option", { name: "Coach" }));
    expect(await screen.findByText("Li Wei is now coach")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: /Undo/ }));
    await waitFor(() => expect(patches).toEqual([{ role: "coach" }, { role: "candidate" }]));
  });

  it("can be disabled", async () => {
    serveUsers();
    const person = await openUsers();
    await person.click(screen.getByRole("button", { name: "Actions for Li Wei" }));
    await person.click(await screen.findByRole("menuitem", { name: "Disable" }));
    expect(await screen.findByText("Disabled")).toBeInTheDocument();
    expect(screen.getByText("Li Wei can no longer sign in")).toBeInTheDocument();
  });

  it("say why a change was refused", async () => {
    serveUsers();
    server.use(
      http.patch(`${origin}/api/v1/users/:id`, () => aProblem(409, { detail: "Somebody must stay admin" })),
    );
    const person = await openUsers();
    await person.click(screen.getByRole("button", { name: "Actions for Li Wei" }));
    await person.click(await screen.findByRole("menuitem", { name: "Disable" }));
    expect(await screen.findByText("Somebody must stay admin")).toBeInTheDocument();
  });

  it("get a link for a new password, shown once", async () => {
    serveUsers();
    const answer = { reset_url: "http://localhost:3000/reset#token=x", expires_at: "2026-11-21T10:00:00Z" };
    server.use(
      http.post(`${origin}/api/v1/users/${li.id}/reset`, () => HttpResponse.json(answer, { status: 201 })),
    );
    const person = await openUsers();
    await person.click(screen.getByRole("button", { name: "Actions for Li Wei" }));
    await person.click(await screen.findByRole("menuitem", { name: "Make a password link" }));
    await person.click(await screen.findByRole("button", { name: "Make the link" }));
    expect(await screen.findByLabelText("Link")).toHaveValue(answer.reset_url);
    await person.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe(answer.reset_url);
    await person.click(screen.getByRole("button", { name: "Done" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("cannot disable themselves", async () => {
    serveUsers();
    const person = await openUsers();
    await person.click(screen.getByRole("button", { name: "Actions for Amara Okoye" }));
    expect(await screen.findByRole("menuitem", { name: "Disable" })).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByRole("combobox", { name: "Role of Amara Okoye" })).toBeDisabled();
  });
});
