import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aBoard } from "@/test/boards";
import { aGrant, aProblem, aTask, origin, page } from "@/test/data";
import { aSource } from "@/test/jobs";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const api = `${origin}/api/v1`;
const found = {
  source: "greenhouse",
  source_label: "Greenhouse",
  address: "harbour",
  label: "Harbour",
  page_url: "https://boards.example/harbour",
  jobs: 34,
  sample: [{ title: "Deck officer", location: "Gdynia" }],
  how: "page",
  followed: false,
  problem: null,
};
const reading = aTask({
  id: "0192f000-0000-7000-8000-0000000000ad",
  type: "jobs.refresh",
  state: "succeeded",
  results: [{ source: "greenhouse", state: "ok", found: 34, new: 34, updated: 0, closed: 0, error: null }],
});

/** A task that has ended with a result, wherever it is asked for. */
function answerTask(path: string, result: Record<string, unknown>) {
  const sent = vi.fn();
  const task = aTask({ state: "succeeded", result });
  server.use(
    http.post(`${api}${path}`, async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(task, { status: 202 });
    }),
    http.get(`${api}/tasks/:id`, ({ params }) =>
      HttpResponse.json(params.id === reading.id ? reading : task),
    ),
  );
  return sent;
}

function answerFollow() {
  const sent = vi.fn();
  server.use(
    http.post(`${api}/sources/:slug/feeds`, async ({ request, params }) => {
      sent(params.slug, await request.json());
      return HttpResponse.json(aBoard(), { status: 201 });
    }),
    http.post(`${api}/jobs/refresh`, async ({ request }) => {
      sent("read", await request.json());
      return HttpResponse.json(reading, { status: 202 });
    }),
    http.get(`${api}/jobs`, () => HttpResponse.json(page([{}]))),
  );
  return sent;
}

beforeEach(() => begin(aGrant()));

describe("a company", () => {
  async function find(text: string) {
    const person = userEvent.setup();
    renderApp("/sources/add");
    await person.type(await screen.findByLabelText("Careers address or company name"), text);
    await person.click(screen.getByRole("button", { name: "Find" }));
    return person;
  }

  it("is found, looked at, followed and read at once", async () => {
    const asked = answerTask("/sources/detect", { boards: [found], problem: null });
    const sent = answerFollow();
    const person = await find("https://harbour.example/careers");
    const card = await screen.findByRole("region", { name: "Harbour" });
    expect(asked).toHaveBeenCalledWith({ text: "https://harbour.example/careers" });
    expect(card).toHaveTextContent(
      /Greenhouse · 34 jobs listed.*Found on the page you gave.*Deck officerGdynia/,
    );
    await person.click(within(card).getByRole("button", { name: "Follow Harbour" }));
    expect(await within(card).findByText(/You follow it: 34 found, 34 new/)).toBeInTheDocument();
    expect(sent.mock.calls).toEqual([
      ["greenhouse", { url: "harbour", label: "Harbour" }],
      ["read", { boards: [aBoard().id] }],
    ]);
    await waitFor(() =>
      expect(within(card).getByRole("link", { name: "See its jobs" }).getAttribute("href")).toContain(
        "company=",
      ),
    );
  });

  it("that is not found leads to the other ways in, saying what was tried", async () => {
    answerTask("/sources/detect", { boards: [], problem: "No board was found. The page shows none." });
    await find("Harbour");
    expect(await screen.findByText(/The page shows none/)).toBeInTheDocument();
    for (const [name, href] of [
      ["Import one job", "/jobs/import"],
      ["Add a feed", "/sources/add?by=feed"],
      ["Custom JSON address", "/sources/add?by=json"],
    ] as const)
      expect(screen.getByRole("link", { name })).toHaveAttribute("href", href);
  });

  it("by an address that may not be read says why", async () => {
    server.use(
      http.post(`${api}/sources/detect`, () =>
        aProblem(422, {
          errors: [{ loc: ["body", "text"], msg: "This address is private.", type: "private" }],
        }),
      ),
    );
    await find("http://10.0.0.1");
    expect(await screen.findByText("This address is private.")).toBeInTheDocument();
  });
});

it("a feed is looked at, then added", async () => {
  const posting = {
    id: "1",
    title: "Bosun",
    company: "Quay",
    url: "https://q.example",
    location: "Hull",
    text: "",
  };
  const asked = answerTask("/sources/rss/preview", {
    read: 2,
    unusable: 1,
    reasons: ["Entry 3 has no title."],
    postings: [posting],
    fields: [
      { name: "place", found: 1 },
      { name: "pay", found: 0 },
    ],
    problem: null,
  });
  const sent = answerFollow();
  const person = userEvent.setup();
  renderApp("/sources/add?by=feed");
  await person.type(await screen.findByLabelText("Address of the feed"), "https://quay.example/rss");
  await person.click(screen.getByRole("button", { name: "Preview" }));
  expect(await screen.findByText("Bosun")).toBeInTheDocument();
  expect(screen.getByText("place in 1 of 2")).toBeInTheDocument();
  expect(screen.getByText("Not read: pay.")).toBeInTheDocument();
  expect(screen.getByText(/Entry 3 has no title/)).toBeInTheDocument();
  expect(asked).toHaveBeenCalledWith({ url: "https://quay.example/rss" });
  await person.click(screen.getByRole("button", { name: "Add the feed" }));
  await screen.findByText(/You follow it/);
  expect(sent).toHaveBeenCalledWith("rss", { url: "https://quay.example/rss" });
});

it("a custom address puts what the server says beside the field it is about", async () => {
  server.use(
    http.post(`${api}/sources/custom/preview`, () =>
      aProblem(422, {
        errors: [
          { loc: ["body", "settings", "header", "name"], msg: "This header can't be set.", type: "x" },
        ],
      }),
    ),
  );
  const person = userEvent.setup();
  renderApp("/sources/add?by=json");
  await person.type(
    await screen.findByLabelText("Address that answers with JSON"),
    "https://quay.example/api",
  );
  await person.click(screen.getByRole("button", { name: "Preview" }));
  expect(await screen.findByText("Say where this stands: title.")).toBeInTheDocument();
  await person.type(screen.getByLabelText("Title"), "name");
  await person.type(screen.getByLabelText("Address of the job"), "link");
  await person.click(screen.getByRole("button", { name: "Preview" }));
  expect(await screen.findByText("This header can't be set.")).toBeInTheDocument();
});

it("the catalogue is searched, and a company followed in one press", async () => {
  const searched = vi.fn();
  const known = { ...found, followed: false };
  server.use(
    http.get(`${api}/sources`, () => HttpResponse.json(page([aSource()]))),
    http.get(`${api}/sources/catalogue`, ({ request }) => {
      searched(new URL(request.url).searchParams.get("q"));
      return HttpResponse.json(page([known]));
    }),
  );
  const sent = answerFollow();
  const person = userEvent.setup();
  renderApp("/sources/add?by=catalogue");
  await person.type(await screen.findByRole("searchbox"), "harb");
  await waitFor(() => expect(searched).toHaveBeenLastCalledWith("harb"));
  await person.click(await screen.findByRole("button", { name: "Follow Harbour" }));
  expect(await screen.findByText("You follow Harbour")).toBeInTheDocument();
  expect(sent).toHaveBeenCalledWith("greenhouse", { url: "harbour", label: "Harbour" });
  expect(sent).toHaveBeenCalledWith("read", { boards: [aBoard().id] });
});

it("suggestions say how many jobs led there", async () => {
  server.use(http.get(`${api}/sources/suggestions`, () => HttpResponse.json(page([{ ...found, jobs: 12 }]))));
  renderApp("/sources/add?by=suggestions");
  expect(await screen.findByText(/12 jobs seen/)).toBeInTheDocument();
});
