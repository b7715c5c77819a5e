import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { origin } from "@/test/data";
import { renderPart } from "@/test/render";
import { server } from "@/test/server";
import { CalendarSubscription } from "./calendar-subscription";

const address = `${origin}/api/v1/applications/calendar`;

it("shows an address once, makes another and ends it only after asking", async () => {
  const held = { active: false, created_at: null as string | null, last_read_at: null };
  let made = 0;
  server.use(
    http.get(address, () => HttpResponse.json(held)),
    http.post(address, () => {
      made += 1;
      Object.assign(held, { active: true, created_at: "2026-11-30T08:00:00Z" });
      const rest = `//agent.example/api/v1/applications/calendar.ics?token=secret${made}`;
      return HttpResponse.json(
        { ...held, url: `https:${rest}`, webcal_url: `webcal:${rest}` },
        { status: 201 },
      );
    }),
    http.delete(address, () => {
      Object.assign(held, { active: false, created_at: null });
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const person = userEvent.setup();
  renderPart(<CalendarSubscription />);
  const open = () => person.click(screen.getByRole("button", { name: "Subscribe" }));
  await open();
  await person.click(await screen.findByRole("button", { name: "Make an address" }));
  const field = await screen.findByLabelText("Secret address");
  expect(field).toHaveValue("https://agent.example/api/v1/applications/calendar.ics?token=secret1");
  expect(screen.getByRole("link", { name: /calendar/ })).toHaveAttribute(
    "href",
    expect.stringMatching(/^webcal:/),
  );
  for (const name of ["Google Calendar", "Apple Calendar", "Outlook"])
    expect(screen.getByText(name)).toBeInTheDocument();

  await person.click(screen.getByRole("button", { name: "Close" }));
  await open();
  expect(await screen.findByText(/shown once/)).toBeInTheDocument();
  expect(screen.queryByLabelText("Secret address")).not.toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: "Make another address" }));
  expect(made).toBe(1);
  await person.click(await screen.findByRole("button", { name: "Make another" }));
  await waitFor(() =>
    expect(screen.getByLabelText("Secret address")).toHaveValue(
      "https://agent.example/api/v1/applications/calendar.ics?token=secret2",
    ),
  );

  await person.click(screen.getByRole("button", { name: "Stop sharing" }));
  const question = within(await screen.findByRole("alertdialog"));
  await person.click(question.getByRole("button", { name: "Stop sharing" }));
  expect(await screen.findByRole("button", { name: "Make an address" })).toBeInTheDocument();
  expect(held.active).toBe(false);
});
