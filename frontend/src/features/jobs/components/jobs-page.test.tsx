import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aUser, origin, page } from "@/test/data";
import { aJobItem, aPosting, facets } from "@/test/jobs";
import { aMatch } from "@/test/matches";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const list = `${origin}/api/v1/jobs`;
const other = aJobItem({
  id: "0192f000-0000-7000-8000-00000000000b",
  title: "Ward nurse",
  company: "Moorland",
});
const jobs = [aJobItem(), other];

/** The searches the API was asked, newest last. */
function answerJobs(answer: (query: URLSearchParams) => ReturnType<typeof aJobItem>[] = () => jobs) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get(list, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      return HttpResponse.json(page(answer(query)));
    }),
    http.get(`${list}/facets`, () =>
      HttpResponse.json(facets({ remote: [{ value: "remote", label: "Remote", count: 7 }] })),
    ),
    http.get(`${list}/:id`, ({ params }) => {
      const found = jobs.find((job) => job.id === params.id);
      return found ? HttpResponse.json(aPosting(found)) : aProblem(404, { title: "There is no such job" });
    }),
    http.get(`${origin}/api/v1/matches/scores`, () => HttpResponse.json(page([]))),
    http.get(`${origin}/api/v1/matches/of-job/:id`, () => aProblem(404)),
    http.get(`${origin}/api/v1/sources`, () => HttpResponse.json(page([]))),
  );
  return asked;
}

beforeEach(() => begin(aGrant()));

describe("searching", () => {
  it("follows the typing, keeps the focus and marks the words", async () => {
    const asked = answerJobs((query) =>
      query.get("q") ? [{ ...other, snippet: "… a ward nurse for nights …" }] : jobs,
    );
    const person = userEvent.setup();
    const { router } = renderApp("/jobs");
    await screen.findByText("Charge nurse");
    const field = screen.getByRole("searchbox", { name: "Search jobs" });
    await person.type(field, "ward nu");
    await waitFor(() => expect(screen.queryByText("Charge nurse")).toBeNull());
    expect(field).toHaveFocus();
    expect(field).toHaveValue("ward nu");
    expect(router.state.location.search).toEqual({ q: "ward nu" });
    expect(asked.at(-1)?.get("sort")).toBe("relevance");
    const row = screen.getByRole("link", { name: /Ward nurse/ });
    expect([...row.querySelectorAll("mark")].map((mark) => mark.textContent)).toContain("nurse");
  });

  it("takes what stands in the address, and follows it when it changes", async () => {
    const asked = answerJobs();
    const { router } = renderApp("/jobs?q=nurse&remote=remote&salary_min=30000&sort=salary");
    const field = await screen.findByRole("searchbox", { name: "Search jobs" });
    expect(field).toHaveValue("nurse");
    await waitFor(() => expect(asked.length).toBeGreaterThan(0));
    expect(asked[0]?.getAll("remote")).toEqual(["remote"]);
    expect(asked[0]?.get("salary_min")).toBe("30000");
    expect(asked[0]?.get("sort")).toBe("salary");
    await router.navigate({ to: "/jobs", search: { q: "porter" } });
    await waitFor(() => expect(field).toHaveValue("porter"));
  });

  it("that finds nothing says so and offers the way back", async () => {
    answerJobs((query) => (query.get("q") ? [] : jobs));
    const person = userEvent.setup();
    renderApp("/jobs?q=unicorn");
    expect(await screen.findByRole("heading", { name: "Nothing found" })).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Clear the words" }));
    expect(await screen.findByText("Charge nurse")).toBeInTheDocument();
    expect(screen.getByRole("searchbox", { name: "Search jobs" })).toHaveValue("");
  });

  it("that finds nothing names the filter that stands in the way", async () => {
    answerJobs((query) => (query.has("remote") ? [] : jobs));
    const person = userEvent.setup();
    const { router } = renderApp("/jobs?q=nurse&remote=remote");
    await person.click(await screen.findByRole("button", { name: /Without “Remote” 2/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ q: "nurse" }));
    expect(screen.queryByRole("button", { name: /Without “nurse”/ })).toBeNull();
  });

  it("that fails says what happened", async () => {
    answerJobs();
    server.use(http.get(list, () => aProblem(503, { title: "The search took too long" })));
    renderApp("/jobs");
    expect(await screen.findByRole("heading", { name: "The search took too long" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
  });
});

describe("filters", () => {
  it("show how many postings each leaves, and go in and out of the address", async () => {
    const asked = answerJobs();
    const person = userEvent.setup();
    const { router } = renderApp("/jobs");
    await person.click(await screen.findByRole("button", { name: "Filters" }));
    const panel = await screen.findByRole("dialog", { name: "Filters" });
    await person.click(await within(panel).findByRole("button", { name: /Remote.*7/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ remote: ["remote"] }));
    await person.type(within(panel).getByLabelText("Place"), "Leeds{Enter}");
    await waitFor(() => expect(asked.at(-1)?.getAll("location")).toEqual(["Leeds"]));
    await person.keyboard("{Escape}");
    await person.click(await screen.findByRole("button", { name: "Remove Remote" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ location: ["Leeds"] }));
    await person.click(screen.getByRole("button", { name: "Clear all" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });
});

describe("an empty instance", () => {
  it("leads to the sources, and whoever runs it may fill it", async () => {
    begin(aGrant({ user: aUser({ role: "admin" }) }));
    answerJobs(() => []);
    renderApp("/jobs");
    expect(await screen.findByRole("heading", { name: "No postings yet" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Pick sources" })).toHaveAttribute("href", "/sources");
    expect(screen.getByRole("button", { name: "Fill with invented data" })).toBeInTheDocument();
  });

  it("offers no filling to others", async () => {
    answerJobs(() => []);
    renderApp("/jobs");
    await screen.findByRole("heading", { name: "No postings yet" });
    expect(screen.queryByRole("button", { name: "Fill with invented data" })).toBeNull();
  });
});

describe("the keyboard", () => {
  it("moves along the list, opens, goes on and closes", async () => {
    answerJobs();
    const person = userEvent.setup();
    const { router } = renderApp("/jobs");
    await screen.findByText("Charge nurse");
    await person.keyboard("j");
    await waitFor(() => expect(screen.getByRole("link", { name: /Charge nurse/ })).toHaveFocus());
    await person.keyboard("j");
    await waitFor(() => expect(screen.getByRole("link", { name: /Ward nurse/ })).toHaveFocus());
    await person.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "Ward nurse" })).toBeInTheDocument();
    await person.keyboard("k");
    expect(await screen.findByRole("heading", { name: "Charge nurse" })).toBeInTheDocument();
    await person.keyboard("o");
    expect(screen.getByRole("heading", { name: "Charge nurse" })).toHaveFocus();
    await person.keyboard("{Escape}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/jobs"));
    await waitFor(() => expect(screen.getByRole("link", { name: /Charge nurse/ })).toHaveFocus());
    await person.keyboard("/");
    expect(screen.getByRole("searchbox", { name: "Search jobs" })).toHaveFocus();
    await person.keyboard("{ArrowDown}");
    await waitFor(() => expect(screen.getByRole("link", { name: /Charge nurse/ })).toHaveFocus());
  });
});

describe("a posting", () => {
  const path = `/jobs/${jobs[0]!.id}`;

  it("shows its words with what it asks for, and each line lights its place", async () => {
    answerJobs();
    const person = userEvent.setup();
    renderApp(path);
    const line = await screen.findByRole("button", { name: /Lead the triage desk/ });
    await person.hover(line);
    const words = document.querySelector('[data-pairs~="requirement-0"]');
    expect(words).toHaveTextContent("You lead the triage desk.");
    expect(words).toHaveAttribute("data-lit", "true");
    await person.click(line);
    expect(words).toHaveFocus();
    expect(screen.getByText(/Jobs from Remote OK/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Add your CV" })).toBeInTheDocument();
  });

  it("that has closed says since when and why", async () => {
    answerJobs();
    const closed = { status: "closed" as const, closed_at: "2026-11-01T00:00:00Z", closed_reason: "expired" };
    server.use(http.get(`${list}/:id`, () => HttpResponse.json(aPosting(closed))));
    renderApp(path);
    expect((await screen.findAllByText(/its own end date has passed/)).length).toBeGreaterThan(0);
  });

  it("is saved and hidden by key, and taken back", async () => {
    const kept: string[] = [];
    answerJobs();
    server.use(
      http.get(`${origin}/api/v1/matches/scores`, () =>
        HttpResponse.json(
          page([{ job_id: jobs[0]!.id, score: 81.2, band: "great", eligibility: "eligible" }]),
        ),
      ),
      http.get(`${origin}/api/v1/matches/of-job/:id`, () => HttpResponse.json(aMatch())),
      http.patch(`${origin}/api/v1/matches/:id`, async ({ request }) => {
        const { status } = (await request.json()) as { status: "new" };
        kept.push(status);
        return HttpResponse.json(aMatch({ status }));
      }),
    );
    const person = userEvent.setup();
    renderApp(path);
    expect(await screen.findByRole("img", { name: "Score 81 of 100, great" })).toBeInTheDocument();
    await screen.findByRole("button", { name: "Save" });
    await person.keyboard("x");
    expect(await screen.findByText("Hidden from your matches")).toBeInTheDocument();
    await person.keyboard("z");
    await waitFor(() => expect(kept).toEqual(["hidden", "new"]));
  });

  it("that is not there leads back to the list", async () => {
    answerJobs();
    renderApp("/jobs/0192f000-0000-7000-8000-0000000000ff");
    expect(await screen.findByRole("heading", { name: "There is no such job" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "All jobs" })).toBeInTheDocument();
  });
});
