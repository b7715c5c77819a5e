import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { renderInRouter } from "@/test/render-in-router";
import { aProblem, origin } from "@/test/data";
import { aReminder, fakeReminders } from "@/test/reminders";
import { server } from "@/test/server";
import { Toaster } from "@/components/ui/toaster";
import { ReminderWishes } from "./reminder-wishes";
import { RemindersButton } from "./reminders-button";
import { restsFrom } from "./rests";

const licence = aReminder({
  id: "0192f000-0000-7000-8000-0000000000c2",
  kind: "licence_expiring",
  title: "Registered Nurse (US-TX) expires on 28 February 2027",
  application_id: null,
  path: "/profile",
});

async function openPanel(held: Parameters<typeof fakeReminders>[0]) {
  const fake = fakeReminders(held);
  server.use(...fake.handlers);
  const person = userEvent.setup();
  renderInRouter(
    <>
      <RemindersButton />
      <Toaster />
    </>,
  );
  await person.click(await screen.findByRole("button", { name: /reminder/i }));
  const drawer = await screen.findByRole("dialog", { name: "Reminders" });
  return { person, drawer, ...fake };
}

describe("reminders", () => {
  it("counts them, names where to go and why each is there, and takes a dismissal back", async () => {
    const { person, drawer, sent } = await openPanel([aReminder(), { ...licence }]);
    expect(await screen.findByRole("button", { name: "2 reminders" })).toBeInTheDocument();
    const list = await within(drawer).findByRole("list", { name: "Reminders" });
    const [first, second] = within(list).getAllByRole("listitem");
    if (!first || !second) throw new Error("there are two");
    expect(within(first).getByRole("link", { name: /Interview with Brightline/ })).toHaveAttribute(
      "href",
      "/board/0192f000-0000-7000-8000-0000000000d1",
    );
    expect(within(first).getByText(/evening before it/)).toBeInTheDocument();
    expect(within(second).getByRole("link")).toHaveAttribute("href", "/profile");
    await person.click(within(first).getByRole("button", { name: /^Dismiss/ }));
    await waitFor(() => expect(within(list).getAllByRole("listitem")).toHaveLength(1));
    await person.click(await screen.findByRole("button", { name: /^Undo/ }));
    await waitFor(() => expect(within(list).getAllByRole("listitem")).toHaveLength(2));
    expect(sent).toEqual(["dismiss", "restore"]);
  });

  it("lets one rest, shows it among those that rest, and wakes it", async () => {
    const { person, drawer, sent } = await openPanel([{ ...licence }]);
    await person.click(await within(drawer).findByRole("button", { name: /^Let it rest/ }));
    await person.click(await screen.findByRole("menuitem", { name: "in three days" }));
    expect(await within(drawer).findByText("Nothing to remind you of")).toBeInTheDocument();
    await person.click(within(drawer).getByRole("radio", { name: "Resting" }));
    expect(await within(drawer).findByText(/Rests until/)).toBeInTheDocument();
    await person.click(within(drawer).getByRole("button", { name: /^Show it again/ }));
    expect(await within(drawer).findByText("Nothing rests")).toBeInTheDocument();
    expect(sent[0]).toMatch(/^snooze \d{4}-/);
    expect(sent.at(-1)).toBe("restore");
  });

  it("puts back what the server refuses, and says what failed", async () => {
    const { person, drawer, state } = await openPanel([aReminder()]);
    state.refuses = true;
    await person.click(await within(drawer).findByRole("button", { name: /^Dismiss/ }));
    expect(await screen.findByText("The reminder was not changed")).toBeInTheDocument();
    expect(await within(drawer).findByRole("link", { name: /Interview/ })).toBeInTheDocument();
  });
});

it("rests by the clock on the wall", () => {
  const labels = (day: number, hour: number) =>
    restsFrom(new Date(2026, 10, day, hour)).map(({ label, until }) => `${label} ${until.getDate()}`);
  // The last of November 2026 is a Monday.
  expect(labels(30, 10)).toEqual([
    "this evening 30",
    "tomorrow morning 1",
    "in three days 3",
    "next Monday 7",
    "in a month 30",
  ]);
  expect(labels(28, 20)).toEqual(["tomorrow morning 29", "in three days 1", "in a month 28"]);
});

it("keeps each wish at once, and goes back where it is refused", async () => {
  const address = `${origin}/api/v1/applications/reminders/wishes`;
  const held = { follow_up_days: 7, off: [] as string[], kinds: ["follow_up", "interview"] };
  const bodies: unknown[] = [];
  server.use(
    http.get(address, () => HttpResponse.json(held)),
    http.patch(address, async ({ request }) => {
      const body = (await request.json()) as Partial<typeof held>;
      bodies.push(body);
      if (body.off?.includes("interview")) return aProblem(503);
      return HttpResponse.json(Object.assign(held, body));
    }),
  );
  const person = userEvent.setup();
  renderInRouter(
    <>
      <ReminderWishes />
      <Toaster />
    </>,
  );
  await person.click(await screen.findByRole("combobox", { name: "Days without a reply" }));
  await person.click(await screen.findByRole("option", { name: "14 days" }));
  await waitFor(() => expect(bodies).toEqual([{ follow_up_days: 14 }]));
  await person.click(screen.getByRole("switch", { name: "Follow up" }));
  await waitFor(() => expect(screen.queryByRole("combobox")).not.toBeInTheDocument());
  await person.click(screen.getByRole("switch", { name: "Interviews" }));
  expect(await screen.findByText("Not saved")).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole("switch", { name: "Interviews" })).toBeChecked());
});
