import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aPoolItem, aRecruiter } from "@/test/candidates";
import { aGrant, aTask, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { PoolItem } from "../../types";

const base = `${origin}/api/v1/candidates`;

beforeEach(() => begin(aGrant({ user: aRecruiter })));

async function open(items: PoolItem[] = []) {
  server.use(http.get(`${base}/pool`, () => HttpResponse.json(page(items))));
  const person = userEvent.setup();
  renderApp("/candidates");
  await screen.findByRole("heading", { name: "Candidates", level: 1 });
  return { person };
}

const two = [new File(["a"], "ines.pdf"), new File(["b"], "bruno.pdf")];

describe("the pool", () => {
  it("says what to do while it is empty", async () => {
    await open();
    expect(await screen.findByText("No candidates yet")).toBeInTheDocument();
    expect(screen.getByText(/Drop CVs above/)).toBeInTheDocument();
  });

  it("takes CVs only with the consent recorded, and says what became of each", async () => {
    const results = [
      { number: 1, state: "added", message: "This CV is among your candidates.", candidate_id: "c-1" },
      { number: 2, state: "unreadable", message: "This file is damaged.", candidate_id: null },
    ];
    const task = aTask({ type: "recruiting.take_in", state: "succeeded", results });
    let sent = 0;
    server.use(
      http.post(base, () => {
        sent += 1;
        return HttpResponse.json(task, { status: 202 });
      }),
      http.get(`${origin}/api/v1/tasks/:id`, () => HttpResponse.json(task)),
    );
    const { person } = await open();
    await person.upload(document.querySelector<HTMLInputElement>("input[type=file]")!, two);
    const dialog = await screen.findByRole("dialog", { name: "Record the consent for 2 files" });
    await person.click(within(dialog).getByRole("button", { name: "Add 2 files" }));
    expect(await within(dialog).findByText("Without it we can’t take a CV.")).toBeInTheDocument();
    expect(sent).toBe(0);
    await person.type(within(dialog).getByLabelText("What they agreed to"), "To be proposed for jobs");
    await person.type(within(dialog).getByLabelText("Where that is written"), "Form of spring");
    await person.click(within(dialog).getByRole("checkbox"));
    await person.click(within(dialog).getByRole("button", { name: "Add 2 files" }));
    const files = await screen.findByRole("list", { name: "Files" });
    expect(within(files).getByText("bruno.pdf")).toBeInTheDocument();
    expect(within(files).getByText("This file is damaged.")).toBeInTheDocument();
    expect(screen.getByText("1 candidate added. 1 file was not taken.")).toBeInTheDocument();
    expect(sent).toBe(1);
  });

  it("shows where a candidate comes from, the consent, and a warning", async () => {
    await open([
      aPoolItem({ hidden_text: true, warnings: ["There is hidden text."] }),
      aPoolItem({
        candidate_id: "c-2",
        code: "C-222222",
        source: "open_profile",
        consent: null,
        kind: null,
        pages: null,
      }),
    ]);
    const table = await screen.findByRole("table", { name: "Candidates" });
    expect(within(table).getByText("Hidden text in the CV")).toBeInTheDocument();
    expect(within(table).getByText("To be proposed for jobs")).toBeInTheDocument();
    expect(within(table).getByText("Opened their profile")).toBeInTheDocument();
  });

  it("deletes only after asking", async () => {
    let gone = "";
    server.use(
      http.delete(`${base}/:id`, ({ params }) => {
        gone = String(params.id);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { person } = await open([aPoolItem()]);
    await person.click(await screen.findByRole("button", { name: /What to do with Candidate C-7F3A2C/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Delete" }));
    const asks = await screen.findByRole("alertdialog", { name: "Delete Candidate C-7F3A2C?" });
    expect(gone).toBe("");
    await person.click(within(asks).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(gone).toBe("c-1"));
  });

  it("records groups apart from everything that ranks", async () => {
    let recorded: unknown;
    server.use(
      http.get(`${base}/:id/groups`, () => HttpResponse.json({ candidate_id: "c-1", labels: {} })),
      http.patch(`${base}/:id/groups`, async ({ request }) => {
        recorded = await request.json();
        return HttpResponse.json({ candidate_id: "c-1", labels: { Gender: "Women" } });
      }),
    );
    const { person } = await open([aPoolItem()]);
    await person.click(await screen.findByRole("button", { name: /What to do with/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Record groups" }));
    await person.type(await screen.findByLabelText("Kind 1"), "Gender");
    await person.type(screen.getByLabelText("Group 1"), "Women");
    await person.click(screen.getByRole("button", { name: "Record" }));
    await waitFor(() => expect(recorded).toEqual({ labels: { Gender: "Women" } }));
  });
});
