import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { decided } from "@/features/applications/cv-lines";
import type { TailoredCv, TailoredPatch } from "@/features/applications/cv-types";
import { handleKey } from "@/lib/shortcuts";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, origin, page } from "@/test/data";
import { aMatch } from "@/test/matches";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import { aCv } from "@/test/tailored";

const path = "/matches/match-1/cv";

/** A server that holds a proposal and what the person decided, as the real one does. */
function serve(proposal: TailoredCv = aCv()) {
  const sent: TailoredPatch[] = [];
  let held = proposal;
  let version = 1;
  const answer = () => HttpResponse.json(held, { headers: { ETag: `"${version}"` } });
  server.use(
    http.get(`${origin}/api/v1/matches/:id`, () =>
      HttpResponse.json({ ...aMatch(), requirements: [], history: [] }),
    ),
    http.get(`${origin}/api/v1/tailored-cvs`, () => HttpResponse.json(page([held]))),
    http.get(`${origin}/api/v1/tailored-cvs/templates`, () => HttpResponse.json([])),
    http.get(`${origin}/api/v1/tailored-cvs/:id`, answer),
    http.patch(`${origin}/api/v1/tailored-cvs/:id`, async ({ request }) => {
      if (request.headers.get("if-match") !== `"${version}"`) return aProblem(412);
      const patch = (await request.json()) as TailoredPatch;
      sent.push(patch);
      const own = [...(patch.reset ? [] : held.own), ...(patch.changes ?? [])];
      held = { ...own.reduce(decided, proposal), own, template: patch.template ?? held.template };
      version += 1;
      return answer();
    }),
  );
  return sent;
}

function bullets(): string[] {
  return within(screen.getByRole("article"))
    .getAllByRole("group", { name: /Built the booking|Ran the hiring|Organised/ })
    .map((line) => (line.getAttribute("aria-label") ?? "").split(" ")[0] ?? "");
}

beforeEach(() => {
  begin(aGrant());
  window.addEventListener("keydown", handleKey);
});
afterEach(() => window.removeEventListener("keydown", handleKey));

describe("a tailored CV", () => {
  it("says of every line what became of it and why", async () => {
    serve();
    renderApp(path);
    const moved = await screen.findByRole("group", { name: /^Built the booking API/ });
    expect(moved).toHaveTextContent("From 2nd to 1st. Names Python, which the posting demands.");
    expect(within(moved).getByText("Python")).toHaveAttribute("data-from", "met");
    expect(screen.getByRole("group", { name: /^Organised/ })).toHaveTextContent("Left out.");
    expect(screen.getByText("1 of 2")).toBeInTheDocument();
    const missing = within(screen.getByRole("list", { name: "Not in this CV" }));
    expect(missing.getByText("Apache Kafka")).toBeInTheDocument();
  });

  it("is changed by keys, says so aloud, and is taken back in turn", async () => {
    const sent = serve();
    renderApp(path);
    const line = await screen.findByRole("group", { name: /^Ran the hiring/ });
    act(() => line.focus());
    fireEvent.keyDown(line, { key: "ArrowUp", altKey: true });
    expect(await screen.findByText("Moved to 1st of 2")).toBeInTheDocument();
    await waitFor(() => expect(bullets()).toEqual(["Ran", "Built", "Organised"]));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ changes: [{ id: "experience.0.bullets.0", place: 0 }] });
    fireEvent.keyDown(line, { key: "x" });
    await waitFor(() => expect(bullets()).toEqual(["Built", "Organised", "Ran"]));
    fireEvent.keyDown(document.body, { key: "u" });
    await waitFor(() => expect(bullets()).toEqual(["Ran", "Built", "Organised"]));
    fireEvent.keyDown(document.body, { key: "u" });
    await waitFor(() => expect(bullets()).toEqual(["Built", "Ran", "Organised"]));
    expect(sent.at(-1)).toMatchObject({ reset: true, changes: [] });
  });

  it("puts back what was left out", async () => {
    serve();
    renderApp(path);
    fireEvent.click(await screen.findByRole("button", { name: "Put it back: Organised the summer party" }));
    await waitFor(() => expect(screen.getByText("0 left out")).toBeInTheDocument());
    expect(screen.getByRole("group", { name: /^Organised/ })).toHaveTextContent("Your own choice.");
  });

  it("shows only what is sent where one asks for that", async () => {
    serve();
    renderApp(`${path}?view=sent`);
    expect(await screen.findByText("Ran the hiring interviews")).toBeInTheDocument();
    expect(screen.queryByText("Organised the summer party")).not.toBeInTheDocument();
    expect(screen.getByText("Python, Django, Redis, Git")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Leave out/ })).not.toBeInTheDocument();
  });

  it("shows the newer state where another window was faster", async () => {
    serve();
    let asked = 0;
    server.use(
      http.patch(`${origin}/api/v1/tailored-cvs/:id`, () => {
        asked += 1;
        return aProblem(412);
      }),
    );
    renderApp(path);
    const line = await screen.findByRole("group", { name: /^Ran the hiring/ });
    act(() => line.focus());
    fireEvent.keyDown(line, { key: "x" });
    expect(await screen.findByText("This CV was changed in another window")).toBeInTheDocument();
    await waitFor(() => expect(bullets()).toEqual(["Built", "Ran", "Organised"]));
    expect(asked).toBe(1);
  });

  it("reads its file back on request and says what is read otherwise", async () => {
    serve();
    server.use(
      http.get(`${origin}/api/v1/tailored-cvs/:id/readback`, ({ request }) => {
        const word = new URL(request.url).searchParams.get("format") === "docx";
        const differences = word
          ? [{ field: "experience.0.title", meant: "Backend Engineer", read: null }]
          : [];
        return HttpResponse.json({ fields: 12, equal: !word, differences });
      }),
    );
    renderApp(path);
    fireEvent.click(await screen.findByRole("button", { name: "Read it back" }));
    expect(await screen.findByText("All 12 fields are read as you mean them.")).toBeInTheDocument();
    fireEvent.click(within(screen.getByRole("radiogroup", { name: "File" })).getByText("Word"));
    expect(await screen.findByText("Experience 1, title")).toBeInTheDocument();
  });

  it("is made on request where there is none, and says where to go with an empty profile", async () => {
    serve();
    server.use(
      http.get(`${origin}/api/v1/tailored-cvs`, () => HttpResponse.json(page([]))),
      http.post(`${origin}/api/v1/matches/:id/tailored-cv`, () =>
        aProblem(409, { code: "nothing_to_tailor", title: "Your profile is empty" }),
      ),
    );
    renderApp(path);
    fireEvent.click(await screen.findByRole("button", { name: "Tailor your CV" }));
    expect(await screen.findByRole("link", { name: "Go to your profile" })).toBeInTheDocument();
  });
});
