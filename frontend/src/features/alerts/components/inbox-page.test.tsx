import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { aNotice } from "@/test/alerts";
import { aGrant, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const inbox = `${origin}/api/v1/alerts/inbox`;
const edited = aNotice({
  id: "0192f000-0000-7000-8000-0000000000b2",
  kind: "posting_edited",
  title: "“Charge nurse” at Brightline was edited",
  why: "It is on your board.",
  path: "/board/0192f000-0000-7000-8000-0000000000d1",
  changes: [{ name: "pay", before: "30 GBP a hour", after: "34 GBP a hour" }],
  diff: [
    { sign: "-", text: "You lead days." },
    { sign: "+", text: "You lead nights." },
  ],
});

/** The inbox of the API: what it was asked to list, and to mark. */
function answerInbox(notices: Schema<"NoticeOut">[]) {
  const asked: string[] = [];
  const marked: unknown[] = [];
  server.use(
    http.get(inbox, ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(page(notices));
    }),
    http.get(`${inbox}/state`, () => HttpResponse.json({ unread: notices.length, revision: 1 })),
    http.get(`${inbox}/:id`, ({ params }) =>
      HttpResponse.json(notices.find(({ id }) => id === params.id) ?? notices[0]),
    ),
    http.post(`${inbox}/read`, async ({ request }) => {
      marked.push(await request.json());
      return HttpResponse.json({ marked: 1, unread: notices.length - 1 });
    }),
    http.delete(`${inbox}/:id`, () => new HttpResponse(null, { status: 204 })),
  );
  return { asked, marked };
}

beforeEach(() => begin(aGrant()));

it("shows what changed and why, and marks what is opened as read", async () => {
  const { marked } = answerInbox([aNotice(), edited]);
  const person = userEvent.setup();
  const { router } = renderApp("/inbox");
  expect(await screen.findByRole("link", { name: "Inbox, 2 unread" })).toBeInTheDocument();
  const list = await screen.findByRole("list", { name: "Inbox" });
  await person.click(within(list).getByRole("link", { name: /Charge nurse/ }));
  expect(await screen.findByRole("heading", { name: edited.title })).toBeInTheDocument();
  expect(screen.getByText("It is on your board.")).toBeInTheDocument();
  expect(screen.getByText("34 GBP a hour")).toBeInTheDocument();
  const lines = within(screen.getByRole("list", { name: "Changes of the text" })).getAllByRole("listitem");
  expect(lines.map((line) => line.textContent)).toEqual([
    "−Removed: You lead days.",
    "+Added: You lead nights.",
  ]);
  await waitFor(() => expect(marked).toEqual([{ ids: [edited.id], read: true }]));
  expect(await screen.findByRole("link", { name: "Inbox, 1 unread" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Open the card" })).toHaveAttribute("href", edited.path);
  await person.click(screen.getByRole("button", { name: "Mark as unread" }));
  await waitFor(() => expect(marked.at(-1)).toEqual({ ids: [edited.id], read: false }));
  expect(router.state.location.pathname).toBe(`/inbox/${edited.id}`);
});

it("is worked through by keys, and what is deleted can be taken back", async () => {
  answerInbox([aNotice(), edited]);
  const person = userEvent.setup();
  const { router } = renderApp("/inbox");
  const list = await screen.findByRole("list", { name: "Inbox" });
  await person.keyboard("jo");
  expect(await screen.findByRole("heading", { name: "Ward nurse" })).toBeInTheDocument();
  await person.keyboard("x");
  expect(await screen.findByRole("heading", { name: edited.title })).toBeInTheDocument();
  expect(within(list).queryByText("Ward nurse")).toBeNull();
  await person.keyboard("z");
  expect(await within(list).findByText("Ward nurse")).toBeInTheDocument();
  await person.keyboard("{Escape}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/inbox"));
});

it("asks for what is chosen, keeps that in the address, and says what is empty", async () => {
  const { asked } = answerInbox([]);
  const person = userEvent.setup();
  const { router } = renderApp("/inbox");
  expect(await screen.findByRole("heading", { name: "Nothing to tell yet" })).toBeInTheDocument();
  await person.click(screen.getByRole("radio", { name: "Changes" }));
  expect(await screen.findByRole("heading", { name: "None of these" })).toBeInTheDocument();
  expect(router.state.location.search).toEqual({ show: "changes" });
  expect(asked.at(-1)).toContain("kind=score_changed&kind=duplicate_found");
  await person.click(screen.getByRole("radio", { name: "Unread" }));
  expect(await screen.findByRole("heading", { name: "You have read everything" })).toBeInTheDocument();
  expect(asked.at(-1)).toContain("unread=true");
});
