import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, origin } from "@/test/data";
import { renderPart } from "@/test/render";
import { server } from "@/test/server";
import type { Visibility } from "../visibility";
import { VisibilitySection } from "./visibility-section";

const closed: Visibility = {
  recruiters: false,
  coaches: false,
  changed_at: null,
  desks: [],
  desks_total: 0,
  views: [],
  views_total: 0,
};
const seen = { job_title: "Backend Engineer", company: "Brightline", at: "2026-11-20T10:00:00Z" };
const open: Visibility = {
  ...closed,
  recruiters: true,
  changed_at: "2026-11-19T10:00:00Z",
  desks: [{ name: "Rita Lindqvist", role: "recruiter" }],
  desks_total: 1,
  views: [{ desk: "Rita Lindqvist", kind: "identity", ...seen }],
  views_total: 1,
};

function show(start: Visibility) {
  const asked: unknown[] = [];
  let present = start;
  server.use(
    http.get(`${origin}/api/v1/profile/visibility`, () => HttpResponse.json(present)),
    http.patch(`${origin}/api/v1/profile/visibility`, async ({ request }) => {
      const patch = (await request.json()) as Partial<Visibility>;
      asked.push(patch);
      present = { ...present, ...patch };
      return HttpResponse.json(present);
    }),
  );
  begin(aGrant());
  renderPart(<VisibilitySection />);
  return { person: userEvent.setup(), asked };
}

describe("who may see you", () => {
  it("is nobody, until one opens it", async () => {
    const { person, asked } = show(closed);
    const recruiters = await screen.findByRole("switch", { name: "Recruiters of this instance" });
    expect(recruiters).not.toBeChecked();
    expect(screen.queryByRole("button", { name: "Close to everyone" })).toBeNull();
    await person.click(recruiters);
    await waitFor(() => expect(recruiters).toBeChecked());
    expect(asked).toEqual([{ recruiters: true }]);
  });

  it("says who may look and who looked", async () => {
    show(open);
    expect(
      await screen.findByText(/Rita Lindqvist saw who you are, for Backend Engineer at Brightline/),
    ).toBeVisible();
    expect(screen.getByText("May look:").parentElement).toHaveTextContent("Rita Lindqvist");
  });

  it("is taken back in one click", async () => {
    const { person, asked } = show(open);
    await person.click(await screen.findByRole("button", { name: "Close to everyone" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Close to everyone" })).toBeNull());
    expect(asked).toEqual([{ recruiters: false, coaches: false }]);
  });
});
