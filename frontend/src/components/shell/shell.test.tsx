import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aTask, aUser, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

beforeEach(() => begin(aGrant()));

async function open(path = "/settings") {
  const person = userEvent.setup();
  const app = renderApp(path);
  await screen.findByRole("heading", { level: 1 });
  return { person, ...app };
}

describe("the shell", () => {
  it("goes to a page by keys, and the focus follows", async () => {
    const { person, router } = await open();
    await person.keyboard("gt");
    await waitFor(() => expect(router.state.location.pathname).toBe("/tasks"));
    await waitFor(() => expect(screen.getByRole("heading", { name: "Tasks" })).toHaveFocus());
    expect(document.title).toBe("Tasks · Career Agent");
  });

  it("lists the keys of the view on ?", async () => {
    const { person } = await open("/tasks");
    await person.keyboard("?");
    const sheet = await screen.findByRole("dialog", { name: "Keys of this view" });
    expect(within(sheet).getByText("Next task")).toBeInTheDocument();
    await person.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("offers only the pages of one's role", async () => {
    await open();
    expect(screen.getAllByRole("link", { name: "Tasks" }).length).toBeGreaterThan(0);
    expect(screen.queryByRole("link", { name: "Users" })).toBeNull();
  });

  it("shows work under way with its progress", async () => {
    server.use(http.get(`${origin}/api/v1/tasks`, () => HttpResponse.json(page([aTask()]))));
    const { person } = await open();
    await person.click(await screen.findByRole("button", { name: /running · 25%/ }));
    const tray = await screen.findByRole("dialog", { name: "Newest tasks" });
    expect(within(tray).getByRole("progressbar")).toHaveAttribute("aria-valuenow", "1");
  });

  it("says when there is no network", async () => {
    await open();
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    act(() => {
      window.dispatchEvent(new Event("offline"));
    });
    expect(await screen.findByText(/You are offline/)).toBeInTheDocument();
  });
});

describe("the account menu", () => {
  it("changes the theme and signs out", async () => {
    const { person, router } = await open();
    await person.click(screen.getByRole("button", { name: "Account of Amara Okoye" }));
    await person.click(await screen.findByRole("menuitemradio", { name: "Dark" }));
    expect(document.documentElement.dataset.theme).toBe("dark");
    await person.click(screen.getByRole("menuitem", { name: "Sign out" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/welcome"));
  });

  it("says when signing out failed", async () => {
    server.use(http.post(`${origin}/api/v1/auth/logout`, () => aProblem(503), { once: true }));
    const { person } = await open();
    await person.click(screen.getByRole("button", { name: "Account of Amara Okoye" }));
    await person.click(await screen.findByRole("menuitem", { name: "Sign out" }));
    expect(await screen.findByText("You are still signed in")).toBeInTheDocument();
  });
});

describe("on a phone", () => {
  it("what does not fit the bar is under More", async () => {
    begin(aGrant({ user: aUser({ role: "admin" }) }));
    const { person } = await open();
    await person.click(screen.getByRole("button", { name: "More" }));
    const sheet = await screen.findByRole("dialog", { name: "More" });
    expect(within(sheet).getByRole("link", { name: "Users" })).toHaveAttribute("href", "/users");
  });
});

describe("the command palette", () => {
  it("finds a page and goes there", async () => {
    const { person, router } = await open();
    await person.keyboard("{Control>}k{/Control}");
    await person.keyboard("tas");
    expect(screen.getByRole("option", { name: /Tasks/ })).toHaveAttribute("aria-selected", "true");
    await person.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/tasks"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("changes the theme by other words for it", async () => {
    const { person } = await open();
    await person.keyboard("{Control>}k{/Control}");
    await person.keyboard("night{Enter}");
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
  });

  it("offers to search for what no page is called", async () => {
    const { person } = await open();
    await person.keyboard("{Control>}k{/Control}");
    await person.keyboard("qqq");
    expect(screen.getByRole("option", { name: "Search jobs for “qqq”" })).toBeInTheDocument();
  });
});

describe("settings", () => {
  it("turn single-letter keys off", async () => {
    const { person, router } = await open();
    await person.click(screen.getByRole("switch", { name: "Single-letter keys" }));
    await person.keyboard("gt");
    expect(router.state.location.pathname).toBe("/settings");
  });

  it("choose a theme", async () => {
    const { person } = await open();
    await person.click(screen.getByRole("radio", { name: "Light" }));
    expect(document.documentElement.dataset.theme).toBe("light");
    await person.click(screen.getByRole("radio", { name: "As the system" }));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});
