import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, origin } from "@/test/data";
import { fakeWeights } from "@/test/fake-weights";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { Suggestion } from "../../types";

beforeEach(() => begin(aGrant()));

async function open(suggestions: Suggestion[] = []) {
  const fake = fakeWeights(suggestions);
  server.use(...fake.handlers);
  const person = userEvent.setup();
  renderApp("/matches/weights?min_score=0");
  await screen.findByRole("region", { name: "Your list under these weights" });
  return { person, fake };
}

function slide(name: string, value: number) {
  fireEvent.change(screen.getByRole("slider", { name }), { target: { value } });
}

/** The titles of the list, the best first. */
function order(): (string | undefined)[] {
  const list = screen.getByRole("region", { name: "Your list under these weights" });
  return within(list)
    .getAllByRole("listitem")
    .toSorted((a, b) => Number(a.getAttribute("aria-posinset")) - Number(b.getAttribute("aria-posinset")))
    .map((row) => row.querySelector(".font-medium.truncate")?.textContent);
}

const raise: Suggestion = {
  id: "place-up",
  slug: "place",
  label: "Place",
  from_weight: 20,
  to_weight: 32,
  question: "Raise Place from 20 to 32?",
  because: "You hid 9 of 11 on-site jobs.",
  signals: 24,
  ranking_before: 0.6,
  ranking_after: 0.72,
  weights: { skills: 80, place: 32 },
};

it("reorders the list while one slides, before anybody is asked, and keeps nothing", async () => {
  const { fake } = await open();
  expect(order()).toEqual(["Skilled", "Near"]);
  slide("Skills", 5);
  await waitFor(() => expect(order()).toEqual(["Near", "Skilled"]));
  expect(
    await screen.findByText(/Near at Brightline is first with 92; 2 of 2 change place/),
  ).toBeInTheDocument();
  expect(fake.held.kept).toEqual({ skills: 80, place: 20 });
});

it("says what each weight is of all, and asks its question in words", async () => {
  await open();
  const slider = screen.getByRole("slider", { name: "Skills" });
  expect(slider).toHaveAttribute("aria-valuetext", "80, 80 percent of the score");
  expect(slider).toHaveAccessibleDescription("How much of what the job asks for can you do?");
  slide("Place", 0);
  expect(slider).toHaveAttribute("aria-valuetext", "80, 100 percent of the score");
});

it("keeps weights on request, and takes that back", async () => {
  const { person, fake } = await open();
  expect(screen.getByRole("button", { name: /Keep/ })).toBeDisabled();
  slide("Place", 40);
  await person.click(screen.getByRole("button", { name: /Keep/ }));
  await waitFor(() => expect(fake.held.kept).toEqual({ skills: 80, place: 40 }));
  expect(await screen.findByText("2 matches weighed anew.")).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: /^Undo/ }));
  await waitFor(() => expect(fake.held.kept).toEqual({ skills: 80, place: 20 }));
});

it("takes over a preset, and goes back to what is kept", async () => {
  const { person } = await open();
  await person.click(screen.getByRole("button", { name: "Close to home" }));
  expect(screen.getByRole("slider", { name: "Place" })).toHaveValue("60");
  await person.click(screen.getByRole("button", { name: "Undo" }));
  expect(screen.getByRole("slider", { name: "Place" })).toHaveValue("20");
});

it("does not keep weights by which nothing counts", async () => {
  await open();
  slide("Place", 0);
  slide("Skills", 0);
  expect(screen.getByText("At least one question must count.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /Keep/ })).toBeDisabled();
});

describe("what is learnt", () => {
  it("is tried on the slider first, and accepted only on a press", async () => {
    const { person, fake } = await open([raise]);
    const card = await screen.findByRole("region", { name: "Proposed by your choices" });
    expect(card).toHaveTextContent("You hid 9 of 11 on-site jobs.");
    expect(card).toHaveTextContent("72% of the time instead of 60%");
    await person.click(within(card).getByRole("button", { name: "Try it first" }));
    expect(screen.getByRole("slider", { name: "Place" })).toHaveValue("32");
    expect(fake.held.kept).toEqual({ skills: 80, place: 20 });
    await person.click(within(card).getByRole("button", { name: "Raise it" }));
    await waitFor(() => expect(fake.held.kept).toEqual({ skills: 80, place: 32 }));
  });

  it("is dismissed, and forgotten after a question", async () => {
    const { person, fake } = await open([raise]);
    const card = await screen.findByRole("region", { name: "Proposed by your choices" });
    await person.click(within(card).getByRole("button", { name: "No" }));
    await waitFor(() => expect(card).not.toBeInTheDocument());
    await person.click(screen.getByRole("button", { name: "Forget it" }));
    const question = await screen.findByRole("alertdialog", { name: "Forget what was learnt?" });
    await person.click(within(question).getByRole("button", { name: "Forget it" }));
    await waitFor(() => expect(fake.held.asked).toEqual(["dismiss place-up", "forget"]));
  });

  it("from the choices of many lies on the sliders when asked for, and is not kept", async () => {
    const weights = [
      { slug: "skills", label: "Skills", weight: 60, default: 80 },
      { slug: "place", label: "Place", weight: 40, default: 20 },
    ];
    const fake = fakeWeights([], { weights, version: "1", words: "From 1,200 comparisons." });
    server.use(...fake.handlers);
    renderApp("/matches/weights?begin=many");
    expect(await screen.findByRole("slider", { name: "Place" })).toHaveValue("40");
    expect(screen.getByRole("button", { name: "The choices of many" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    expect(fake.held.kept).toEqual({ skills: 80, place: 20 });
    expect(screen.getByRole("button", { name: /Keep/ })).toBeEnabled();
  });

  it("is no set of weights where nothing was learned from many", async () => {
    await open();
    expect(screen.getByRole("slider", { name: "Place" })).toHaveValue("20");
    expect(screen.queryByRole("button", { name: "The choices of many" })).not.toBeInTheDocument();
  });

  it("does not stand in the way where it does not load", async () => {
    const fake = fakeWeights([]);
    server.use(
      ...fake.handlers,
      http.get(`${origin}/api/v1/matches/suggestions`, () => new HttpResponse(null, { status: 400 })),
      http.get(`${origin}/api/v1/insights/learning`, () => new HttpResponse(null, { status: 400 })),
    );
    renderApp("/matches/weights?begin=many");
    expect(await screen.findByRole("slider", { name: "Skills" })).toBeInTheDocument();
  });
});
