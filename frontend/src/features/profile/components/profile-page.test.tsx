import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aTask, origin, page } from "@/test/data";
import { fakeProfile, nobody, taskStream } from "@/test/fake-profile";
import { aFact, aProfile } from "@/test/profiles";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { Fact, Profile } from "../types";

beforeEach(() => begin(aGrant()));

async function open(start: Partial<Profile> = {}, facts: Fact[] = []) {
  const fake = fakeProfile(start, facts);
  server.use(...fake.handlers);
  const person = userEvent.setup();
  const app = renderApp("/profile");
  await screen.findByRole("heading", { level: 1, name: "Profile" });
  return { person, fake, ...app };
}

const file = new File(["Amara Okoye\nNurse"], "cv.txt", { type: "text/plain" });
const reading = aTask({
  id: "t1",
  type: "profile.parse_cv",
  state: "running",
  results: [{ step: "received" }],
});

describe("without a CV", () => {
  it("takes one, shows its steps, and then the profile", async () => {
    const { person, fake } = await open(nobody);
    server.use(
      http.post(`${origin}/api/v1/profile/cv`, () => {
        server.use(http.get(`${origin}/api/v1/tasks`, () => HttpResponse.json(page([reading]))));
        return HttpResponse.json(reading, { status: 202 });
      }),
      // The stream alone tells how it goes on.
      http.get(`${origin}/api/v1/tasks/t1`, () => delay("infinite")),
      http.get(`${origin}/api/v1/tasks/t1/events`, () => {
        fake.held.profile = aProfile();
        return taskStream([reading, { ...reading, state: "succeeded", result: { facts: 12, warnings: [] } }]);
      }),
    );
    await person.upload(await screen.findByLabelText(/Drop your CV here/), file);
    expect(await screen.findByText("Your CV is read.")).toBeInTheDocument();
    expect(await screen.findByRole("button", { name: /Edit name:\s*Amara Okoye/ })).toBeInTheDocument();
  });

  it("says when the next one is taken", async () => {
    const { person } = await open(nobody);
    server.use(
      http.post(`${origin}/api/v1/profile/cv`, () =>
        HttpResponse.json(
          { title: "Too many", status: 429, code: "too_many", type: "about:blank" },
          { status: 429, headers: { "retry-after": "1500" } },
        ),
      ),
    );
    await person.upload(await screen.findByLabelText(/Drop your CV here/), file);
    expect(await screen.findByText(/You can send the next one in 25 minutes/)).toBeInTheDocument();
  });

  it("refuses a wrong kind before it is sent", async () => {
    const { person } = await open(nobody);
    const input = await screen.findByLabelText(/Drop your CV here/);
    input.removeAttribute("accept");
    await person.upload(input, new File(["x"], "cv.exe"));
    expect(await screen.findByText(/of a kind we cannot read/)).toBeInTheDocument();
  });

  it("finds a reading that failed while nobody looked, until it is put away", async () => {
    const failed = { ...reading, state: "failed", error: "This PDF has a password." };
    server.use(
      http.get(`${origin}/api/v1/tasks`, () => HttpResponse.json(page([failed]))),
      http.get(`${origin}/api/v1/tasks/t1`, () => HttpResponse.json(failed)),
    );
    const { person } = await open(nobody);
    expect(await screen.findByText("This PDF has a password.")).toBeInTheDocument();
    expect(screen.getByText("Your profile is as it was before.")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Put away" }));
    expect(screen.queryByText("This PDF has a password.")).toBeNull();
    expect(screen.getByLabelText(/Drop your CV here/)).toBeInTheDocument();
  });

  it("can be filled in by hand", async () => {
    const { person } = await open(nobody);
    await person.click(await screen.findByRole("button", { name: "Fill it in by hand" }));
    expect(await screen.findByRole("heading", { name: "What you look for" })).toBeInTheDocument();
  });
});

describe("what is to check", () => {
  const facts = [
    aFact({ path: "headline", value: "Charge nurse", confidence: 0.4 }),
    aFact({ path: "full_name", value: "Amara Okoye", confidence: 0.95 }),
  ];

  it("says how much is, and leads from an unsure fact to its place in the check", async () => {
    await open({}, facts);
    expect(await screen.findByText("0 of 2 facts checked")).toBeInTheDocument();
    const list = screen.getByRole("list", { name: "Facts we are not sure of" });
    expect(list.querySelector("mark")).toHaveTextContent("Charge nurse");
    expect(within(list).getByRole("link")).toHaveAttribute("href", "/profile/review?fact=headline");
  });

  it("takes all at once what was read with confidence", async () => {
    const { person, fake } = await open({}, facts.slice(1));
    await person.click(await screen.findByRole("button", { name: "They look right" }));
    expect(await screen.findByText("Every fact is checked.")).toBeInTheDocument();
    await waitFor(() => expect(fake.held.facts.every((fact) => fact.checked)).toBe(true));
  });
});

describe("editing", () => {
  async function edit(
    person: ReturnType<typeof userEvent.setup>,
    field: RegExp,
    label: string,
    text: string,
  ) {
    await person.click(await screen.findByRole("button", { name: field }));
    const input = screen.getByRole("textbox", { name: label });
    await person.clear(input);
    await person.type(input, text);
    await person.keyboard("{Enter}");
  }

  it("saves at once, says so, and takes it back to what the CV says", async () => {
    const { person, fake } = await open();
    await edit(person, /Edit headline/, "Headline", "Ward manager");
    await waitFor(() => expect(fake.held.profile.headline).toBe("Ward manager"));
    expect((await screen.findAllByText("All changes saved")).length).toBeGreaterThan(0);
    await person.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(fake.held.profile.headline).toBe("Charge nurse"));
    expect(fake.held.asked).toEqual(["PATCH /profile", "DELETE /profile/edits/headline"]);
  });

  it("leaves the undo of a text field to the field", async () => {
    const { person, fake } = await open();
    await edit(person, /Edit headline/, "Headline", "Ward manager");
    await waitFor(() => expect(fake.held.asked).toHaveLength(1));
    await person.click(screen.getByRole("button", { name: /Edit phone/ }));
    await person.keyboard("07{Control>}z{/Control}");
    expect(fake.held.asked).toHaveLength(1);
  });

  it("does not save what the server would refuse", async () => {
    const { person, fake } = await open();
    await edit(person, /Edit e-mail/, "E-mail", "nonsense");
    expect(await screen.findByText(/does not look like an e-mail address/)).toBeInTheDocument();
    await person.keyboard("{Escape}");
    expect(fake.held.asked).toEqual([]);
  });

  it("loads a profile that changed elsewhere, says what was not saved, and saves it on request", async () => {
    const { person, fake } = await open();
    await screen.findByRole("button", { name: /Edit headline/ });
    fake.held.version += 1;
    fake.held.profile = { ...fake.held.profile, location: "Bath" };
    await edit(person, /Edit headline/, "Headline", "Ward manager");
    expect(await screen.findByText("Your profile was changed in another window")).toBeInTheDocument();
    expect(await screen.findByRole("button", { name: /Edit where you live:\s*Bath/ })).toBeInTheDocument();
    expect(fake.held.profile.headline).toBe("Charge nurse");
    await person.click(screen.getByRole("button", { name: "Save mine" }));
    await waitFor(() =>
      expect(fake.held.profile).toMatchObject({ headline: "Ward manager", location: "Bath" }),
    );
  });

  it("says when a change was refused, and shows what is saved", async () => {
    const { person } = await open();
    await screen.findByRole("button", { name: /Edit headline/ });
    server.use(http.patch(`${origin}/api/v1/profile`, () => aProblem(422, { detail: "Too odd to keep" })));
    await edit(person, /Edit headline/, "Headline", "Ward manager");
    expect(await screen.findByText("Headline was not saved")).toBeInTheDocument();
    expect(await screen.findByRole("button", { name: /Edit headline:\s*Charge nurse/ })).toBeInTheDocument();
  });

  it("removes a skill with undo, and adds one with its demand", async () => {
    const { person, fake } = await open();
    const names = () => fake.held.profile.skills.map(({ name }) => name);
    await person.click(await screen.findByRole("button", { name: "Remove Triage" }));
    await waitFor(() => expect(names()).toEqual(["Rostering"]));
    await person.keyboard("z");
    await waitFor(() => expect(names()).toEqual(["Triage", "Rostering"]));
    await person.type(screen.getByRole("combobox", { name: "Add a skill" }), "ecm");
    const option = await screen.findByRole("option", { name: /ECMO/ });
    expect(option).toHaveTextContent("134 open jobs ask for it");
    await person.click(option);
    await waitFor(() => expect(names()).toEqual(["Triage", "Rostering", "ECMO"]));
  });

  it("edits a position where it stands, as one leaves each field", async () => {
    const { person, fake } = await open();
    await person.click(await screen.findByRole("button", { name: "Edit Charge nurse" }));
    const form = screen.getByRole("form", { name: "Charge nurse" });
    await person.clear(within(form).getByLabelText("Start"));
    await person.type(within(form).getByLabelText("Start"), "soon");
    await person.tab();
    expect(within(form).getByText("Write it as 2019-03 or 2019")).toBeInTheDocument();
    expect(fake.held.asked).toEqual([]);
    await person.clear(within(form).getByLabelText("Start"));
    await person.type(within(form).getByLabelText("Start"), "2018-01");
    await person.click(within(form).getByRole("button", { name: "Done" }));
    await waitFor(() => expect(fake.held.profile.experience[0]?.start).toBe("2018-01"));
    expect(screen.queryByRole("form", { name: "Charge nurse" })).toBeNull();
  });
});
