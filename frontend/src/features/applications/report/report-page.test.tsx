import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, origin } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import { daysOf, presetOf } from "./report-days";
import type { Report, ReportItem } from "./report-queries";
import { evidenceWords } from "./report-words";

const address = `${origin}/api/v1/applications/report`;

function anItem(fields: Partial<ReportItem> = {}): ReportItem {
  return {
    application_id: "0192f000-0000-7000-8000-0000000000d1",
    title: "Night Nurse",
    company: "Brightline",
    location: "Köln",
    url: "https://jobs.example/1",
    source: "Arbeitnow",
    origin: "match",
    applied_on: "2026-11-02",
    stages: [
      { stage: "applied", label: "Applied", day: "2026-11-02", noted: false },
      { stage: "interview", label: "Interview", day: "2026-11-09", noted: true },
    ],
    replies: ["2026-11-08"],
    interviews: [],
    papers: [{ kind: "letter", number: 2, name: null, day: "2026-11-02" }],
    files: [],
    contacts: [],
    ...fields,
  };
}

function aReport(items: ReportItem[], fields: Partial<Report> = {}): Report {
  return {
    person: "Amara Okoye",
    first_day: "2026-11-01",
    last_day: "2026-11-30",
    made_on: "2026-11-30",
    time_zone: "Europe/Berlin",
    language: "en",
    with_contacts: false,
    counts: {
      applications: items.length,
      undated: 0,
      replies: 1,
      interviews: 0,
      offers: 0,
      accepted: 0,
      rejected: 0,
      withdrawn: 0,
    },
    items,
    ...fields,
  };
}

it("shows what the file will say for the days of the address, and saves it", async () => {
  begin(aGrant());
  const asked: URLSearchParams[] = [];
  const undated = anItem({
    application_id: "0192f000-0000-7000-8000-0000000000d2",
    title: "Ward Nurse",
    applied_on: null,
    url: null,
    replies: [],
    papers: [],
    stages: [
      { stage: "applied", label: "Applied", day: null, noted: false },
      { stage: "offer", label: "Offer received", day: null, noted: false },
    ],
  });
  server.use(
    http.get(address, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      if (query.has("format")) return new HttpResponse("%PDF");
      return HttpResponse.json(aReport([anItem(), undated]));
    }),
  );
  const saved: string[] = [];
  URL.createObjectURL = () => "blob:report";
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const person = userEvent.setup();
  const { router } = renderApp("/board/report?from=2026-11-01&to=2026-11-30");
  const table = await screen.findByRole("table", { name: "Applications of the report" });
  expect(within(table).getByText("Interview (noted 9 Nov 2026)")).toBeInTheDocument();
  expect(within(table).getByText("Offer received (date not noted)")).toBeInTheDocument();
  expect(within(table).getByText("posting · 1 paper sent · 1 reply")).toBeInTheDocument();
  expect(within(table).getByRole("link", { name: "Ward Nurse" })).toHaveAttribute(
    "href",
    expect.stringContaining("/board/"),
  );

  await person.click(screen.getByRole("radio", { name: "Deutsch" }));
  await person.click(screen.getByRole("checkbox", { name: "Name the people I spoke to" }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ language: "de", contacts: true }));
  await waitFor(() => expect(asked.at(-1)?.get("contacts")).toBe("true"));
  await person.click(screen.getByRole("button", { name: /PDF/ }));
  await waitFor(() => expect(saved).toEqual(["bewerbungsnachweis-2026-11-01-2026-11-30.pdf"]));
  expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
    from: "2026-11-01",
    to: "2026-11-30",
    language: "de",
    contacts: "true",
    format: "pdf",
  });
});

it("says that there is nothing, that no name is known, and what went wrong", async () => {
  begin(aGrant());
  const person = userEvent.setup();
  server.use(http.get(address, () => aProblem(503, { title: "A part does not answer" })));
  renderApp("/board/report");
  expect(await screen.findByText("A part does not answer")).toBeInTheDocument();
  server.use(http.get(address, () => HttpResponse.json(aReport([]))));
  await person.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("No applications in these days")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /PDF/ })).toBeDisabled();
  server.use(http.get(address, () => HttpResponse.json(aReport([anItem()], { person: null }))));
  await person.click(screen.getByRole("radio", { name: "Last month" }));
  expect(await screen.findByText(/has no name on it/)).toBeInTheDocument();
});

it("knows the usual spans, and counts evidence", () => {
  const today = new Date(2026, 0, 31, 23);
  expect(daysOf("last-month", today)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  expect(daysOf("last-30", today)).toEqual({ from: "2026-01-01", to: "2026-01-31" });
  expect(presetOf({ from: "2025-12-01", to: "2025-12-31" }, today)).toBe("last-month");
  expect(presetOf({ from: "2025-12-02", to: "2025-12-31" }, today)).toBeUndefined();
  expect(evidenceWords(anItem({ url: null, papers: [], replies: [] }))).toBe("nothing kept");
});
