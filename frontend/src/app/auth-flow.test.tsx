import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin, signOut } from "@/lib/session/session";
import { aGrant, aProblem, aUser, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const login = `${origin}/api/v1/auth/login`;
const register = `${origin}/api/v1/auth/register`;
const password = "correct horse battery";

async function signIn() {
  const person = userEvent.setup();
  await person.type(await screen.findByLabelText("E-mail address"), "amara@example.org");
  await person.type(screen.getByLabelText("Password"), password);
  await person.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("guarded pages", () => {
  it("send a stranger to sign in and back to where they were going", async () => {
    let form: URLSearchParams | undefined;
    server.use(
      http.post(login, async ({ request }) => {
        form = new URLSearchParams(await request.text());
        return HttpResponse.json(aGrant());
      }),
    );
    const { router } = renderApp("/settings");
    await signIn();
    expect(await screen.findByRole("heading", { name: "Settings" })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/settings");
    expect(Object.fromEntries(form ?? [])).toEqual({ username: "amara@example.org", password });
  });

  it("show the welcome page at the door", async () => {
    const { router } = renderApp("/");
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Jobs that fit you");
    expect(router.state.location.pathname).toBe("/welcome");
  });

  it("are left when the session ends, in whatever tab", async () => {
    begin(aGrant());
    const { router } = renderApp("/settings");
    await screen.findByRole("heading", { name: "Settings" });
    await act(signOut);
    await waitFor(() => expect(router.state.location.pathname).toBe("/welcome"));
  });

  it("say so where the role is not enough", async () => {
    begin(aGrant());
    renderApp("/users");
    expect(
      await screen.findByRole("heading", { name: "This page is not for your account" }),
    ).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("open to whom they are for", async () => {
    begin(aGrant({ user: aUser({ role: "admin" }) }));
    server.use(
      http.get(`${origin}/api/v1/users`, () =>
        HttpResponse.json(page([{ ...aUser({ full_name: "Li Wei", id: "2" }), active: true }])),
      ),
    );
    renderApp("/users");
    expect(await screen.findByText("Li Wei")).toBeInTheDocument();
  });

  it("say when there is nothing at an address", async () => {
    begin(aGrant());
    renderApp("/no/such/page");
    expect(
      await screen.findByRole("heading", { name: "There is nothing at this address" }),
    ).toBeInTheDocument();
  });
});

describe("signing in", () => {
  it("says what the server said", async () => {
    server.use(http.post(login, () => aProblem(401, { detail: "E-mail address or password is wrong" })));
    renderApp("/login");
    await signIn();
    expect(await screen.findByText(/E-mail address or password is wrong/)).toBeInTheDocument();
    expect(screen.getByLabelText("Password")).toHaveFocus();
  });

  it("moves who is signed in already on", async () => {
    begin(aGrant());
    const { router } = renderApp("/login?next=%2Fsettings");
    expect(await screen.findByRole("heading", { name: "Settings" })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/settings");
  });
});

describe("registering", () => {
  it("checks as one types, and counts the password", async () => {
    const person = userEvent.setup();
    renderApp("/register");
    await person.type(await screen.findByLabelText("E-mail address"), "amara");
    await person.type(screen.getByLabelText("Password"), "short");
    expect(screen.getByText("5 of at least 10")).toBeInTheDocument();
    expect(await screen.findByText("Use at least 10 characters")).toBeInTheDocument();
    expect(screen.getByText("This does not look like an e-mail address yet")).toBeInTheDocument();
    expect(screen.getByLabelText("Password")).toBeInvalid();
    await person.type(screen.getByLabelText("Password"), " but longer");
    await waitFor(() => expect(screen.getByLabelText("Password")).not.toBeInvalid());
  });

  it("puts the server's words beside the field", async () => {
    const errors = [{ loc: ["body", "email"], msg: "this address is not usable", type: "value_error" }];
    server.use(http.post(register, () => aProblem(422, { errors })));
    const person = userEvent.setup();
    renderApp("/register");
    await person.type(await screen.findByLabelText("E-mail address"), "amara@example.org");
    await person.type(screen.getByLabelText("Password"), password);
    await person.click(screen.getByRole("button", { name: "Create account" }));
    expect(await screen.findByText("this address is not usable")).toBeInTheDocument();
    expect(screen.getByLabelText("E-mail address")).toHaveFocus();
  });

  it("sends no empty name, and goes in", async () => {
    let body: unknown;
    server.use(
      http.post(register, async ({ request }) => {
        body = await request.json();
        return HttpResponse.json(aGrant(), { status: 201 });
      }),
    );
    const person = userEvent.setup();
    const { router } = renderApp("/register?next=%2Fsettings");
    await person.type(await screen.findByLabelText("E-mail address"), "amara@example.org");
    await person.type(screen.getByLabelText("Password"), password);
    await person.click(screen.getByRole("button", { name: "Create account" }));
    await screen.findByRole("heading", { name: "Settings" });
    expect(router.state.location.pathname).toBe("/settings");
    expect(body).toEqual({ email: "amara@example.org", password, full_name: null });
  });
});

describe("a reset link", () => {
  it("sets the password with the secret behind the #", async () => {
    let body: unknown;
    server.use(
      http.post(`${origin}/api/v1/auth/reset`, async ({ request }) => {
        body = await request.json();
        return HttpResponse.json(aGrant());
      }),
    );
    location.hash = "#token=secret-1";
    const person = userEvent.setup();
    renderApp("/reset");
    await person.type(await screen.findByLabelText("New password"), password);
    await person.click(screen.getByRole("button", { name: "Set password and sign in" }));
    await waitFor(() => expect(body).toEqual({ token: "secret-1", password }));
    location.hash = "";
  });

  it("says when it is not whole", async () => {
    renderApp("/reset");
    expect(await screen.findByText(/This link is not whole/)).toBeInTheDocument();
  });
});
