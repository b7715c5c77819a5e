import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, origin, page } from "@/test/data";
import { fakeProfile, nobody } from "@/test/fake-profile";
import { aFact } from "@/test/profiles";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { Fact, Profile } from "../../types";

beforeEach(() => {
  begin(aGrant());
  // Wide enough for the page beside the facts.
  vi.spyOn(window, "matchMedia").mockImplementation(
    (query) =>
      ({
        matches: query.includes("min-width: 64rem"),
        media: query,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
  Element.prototype.scrollTo = () => undefined;
});

function at(path: string, value: string, confidence: number, top: number): Fact {
  const box: [number, number, number, number] = [100, top, 300, top + 12];
  return aFact({ path, value, confidence, evidence: { document_id: "cv-1", page: 1, box, quote: value } });
}

const facts = [
  at("headline", "Charge nurse", 0.4, 100),
  at("full_name", "Amara Okoye", 0.95, 60),
  at("location", "Bristol", 0.95, 140),
];

const line = { text: "Charge nurse", box: [100, 100, 300, 112], size: 10, bold: false, bullet: false };

function open(path = "/profile/review", start: Partial<Profile> = {}, list = facts) {
  const fake = fakeProfile(start, list);
  server.use(
    ...fake.handlers,
    http.get(`${origin}/api/v1/profile/cv/:id/pages`, () =>
      HttpResponse.json(page([{ page: 1, width: 600, height: 800, image: false, lines: [line] }])),
    ),
  );
  const person = userEvent.setup();
  renderApp(path);
  return { person, fake };
}

function chosen() {
  return document.querySelector("li[aria-current]");
}

it("begins with what is unsure, marks it on the page, and goes on by keyboard", async () => {
  const { person, fake } = open();
  expect(await screen.findByText("0 of 3 facts checked")).toBeInTheDocument();
  expect(await screen.findByRole("img", { name: /Page 1/ })).toHaveTextContent("Charge nurse");
  expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
    "Not sure about these",
    "About you",
  ]);
  expect(chosen()).toHaveTextContent("Charge nurse");
  const mark = document.querySelector<HTMLElement>("[data-chosen]");
  expect(mark?.style.left).toBe("16.333%");

  await person.keyboard("{Enter}");
  expect(await screen.findByText("1 of 3 facts checked")).toBeInTheDocument();
  expect(chosen()).toHaveTextContent("Amara Okoye");
  await person.keyboard("j");
  expect(chosen()).toHaveTextContent("Bristol");
  await person.keyboard("k");
  expect(chosen()).toHaveTextContent("Amara Okoye");
  await person.keyboard("u");
  expect(await screen.findByText("0 of 3 facts checked")).toBeInTheDocument();
  await waitFor(() => expect(fake.held.facts.every((fact) => !fact.checked)).toBe(true));
});

it("puts a fact right where it stands, says what the CV says, and goes back to it", async () => {
  const { person, fake } = open();
  await screen.findByText("0 of 3 facts checked");
  await person.keyboard("e");
  const field = screen.getByRole("textbox", { name: "Headline" });
  await person.clear(field);
  await person.type(field, "Ward manager{Enter}");
  await waitFor(() => expect(fake.held.profile.headline).toBe("Ward manager"));
  expect(await screen.findByText("1 of 3 facts checked")).toBeInTheDocument();
  await person.keyboard("k");
  expect(chosen()).toHaveTextContent("Ward manager");
  expect(chosen()?.querySelector("mark")).toHaveTextContent("Charge nurse");
  await person.click(screen.getByRole("button", { name: "Back to what your CV says" }));
  await waitFor(() => expect(fake.held.profile.headline).toBe("Charge nurse"));
});

it("leaves Escape and Enter to the field one types in, and refuses what the server would", async () => {
  const { person, fake } = open("/profile/review?fact=email", {}, [
    at("email", "amara@example.org", 0.9, 60),
  ]);
  await screen.findByText("0 of 1 fact checked");
  await person.keyboard("e");
  const field = screen.getByRole("textbox", { name: "E-mail address" });
  await person.clear(field);
  await person.type(field, "nonsense{Enter}");
  expect(await screen.findByText(/does not look like an e-mail address/)).toBeInTheDocument();
  await person.keyboard("{Escape}");
  expect(screen.queryByRole("textbox", { name: "E-mail address" })).toBeNull();
  expect(fake.held.asked).toEqual([]);
});

it("chooses a fact by its mark on the page", async () => {
  const { person } = open();
  await person.click(await screen.findByRole("button", { name: "Where you live: Bristol" }));
  expect(chosen()).toHaveTextContent("Bristol");
});

it("ends with the way to the matches", async () => {
  const { person } = open();
  await person.click(await screen.findByRole("button", { name: "About you: all look right" }));
  await person.keyboard("{Enter}");
  expect(await screen.findByText("Every fact is checked")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "See your matches" })).toHaveAttribute("href", "/matches");
});

it("says what the reader wants one to know", async () => {
  const warnings = ["This file holds hidden text; we did not use it."];
  open("/profile/review", { parse: { engine: "resume-2.0.0", confidence: 0.8, warnings } });
  expect(await screen.findByText(/hidden text/)).toBeInTheDocument();
});

it("stays usable where the pages cannot be shown", async () => {
  open();
  server.use(http.get(`${origin}/api/v1/profile/cv/:id/pages`, () => HttpResponse.json({}, { status: 503 })));
  expect(await screen.findByText(/could not show the pages/)).toBeInTheDocument();
  expect(chosen()?.querySelector("mark")).toHaveTextContent("Charge nurse");
});

it("leads to the profile where there is no CV", async () => {
  open("/profile/review", nobody, []);
  expect(await screen.findByText("There is nothing to check yet")).toBeInTheDocument();
});
