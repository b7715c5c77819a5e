import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aBoard, aCard } from "@/test/applications";
import { aGrant, aProblem, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const first = aCard({ id: "card-1" });
const second = aCard({ id: "card-2", title: "Ward Manager", company: "Vivantes" });
const talk = aCard({ id: "card-3", title: "Research Nurse", company: "Helios", stage: "interview" });
const at = (path: string) => `${origin}/api/v1/applications${path}`;

function board(cards = [first, second, talk]): void {
  const held = aBoard(cards);
  server.use(
    http.get(at("/board"), () => HttpResponse.json(held)),
    http.get(at("/stages"), () =>
      HttpResponse.json({
        version: 1,
        stages: held.columns.map(({ slug, label, ended }) => ({ slug, label, usual: label, ended })),
      }),
    ),
    http.get(at("/reminders"), () => HttpResponse.json(page([]))),
    http.get(`${origin}/api/v1/alerts/inbox`, () => HttpResponse.json(page([]))),
  );
}

const said = () => screen.getByRole("status", { name: "Announcements" });
const column = (name: string) => screen.getByRole("region", { name: new RegExp(name) });

it("moves a card by key at once, says so, and takes it back", async () => {
  board();
  const sent: unknown[] = [];
  server.use(
    http.post(at("/card-1/move"), async ({ request }) => {
      sent.push({ body: await request.json(), tag: request.headers.get("if-match") });
      return HttpResponse.json({ ...first, stage: "applied", version: 2 });
    }),
  );
  begin(aGrant());
  renderApp("/board");
  const user = userEvent.setup();
  await screen.findByRole("link", { name: "Senior Nurse" });
  await user.keyboard("j{Shift>}{ArrowRight}{/Shift}");
  expect(said()).toHaveTextContent("Moved Senior Nurse at Charité to Applied, 1 of 1");
  const moved = within(column("Applied")).getByRole("link", { name: "Senior Nurse" });
  await waitFor(() => expect(moved).toHaveFocus());
  await waitFor(() => expect(sent).toEqual([{ body: { stage: "applied" }, tag: '"1"' }]));
  await user.keyboard("{Control>}z{/Control}");
  expect(said()).toHaveTextContent("Moved Senior Nurse at Charité to Saved, 1 of 2");
  await waitFor(() => expect(sent[1]).toEqual({ body: { stage: "saved", before_id: "card-2" }, tag: '"2"' }));
});

it("puts a card back where the server refuses, and says what is there where it was changed elsewhere", async () => {
  board();
  server.use(http.post(at("/card-1/move"), () => aProblem(500, { title: "The server could not answer" })));
  begin(aGrant());
  renderApp("/board");
  const user = userEvent.setup();
  await screen.findByRole("link", { name: "Senior Nurse" });
  await user.keyboard("jm");
  await user.click(await screen.findByRole("menuitemradio", { name: "Interview" }));
  expect(await screen.findByText("The card was not moved")).toBeInTheDocument();
  // Shown, and for a moment read out too.
  expect(screen.getAllByText(/is back in Saved/)[0]).toBeInTheDocument();
  const cards = within(column("Saved")).getAllByRole("link");
  expect(cards.map(({ textContent }) => textContent)).toEqual(["Senior Nurse", "Ward Manager"]);

  server.use(
    http.post(at("/card-1/move"), () => aProblem(412, { title: "It was changed" })),
    http.get(at("/card-1"), () => HttpResponse.json({ ...first, stage: "offer", version: 7 })),
  );
  board([second, talk, { ...first, stage: "offer", version: 7 }]);
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  expect(await screen.findByText(/was changed elsewhere and stands in Offer/)).toBeInTheDocument();
  expect(within(column("Offer")).getByRole("link", { name: "Senior Nurse" })).toBeInTheDocument();
});

it("says what the board is while nothing is on it, and what is wrong where it can't be read", async () => {
  board([]);
  begin(aGrant());
  renderApp("/board");
  expect(await screen.findByRole("heading", { name: "From a match to an offer" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Add a card" })).toBeInTheDocument();
});
