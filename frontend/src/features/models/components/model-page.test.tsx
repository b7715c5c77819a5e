import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aTask, aUser, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { Metric, Model, Version } from "../types";

const api = `${origin}/api/v1/admin/models`;
const metric: Metric = {
  name: "mae",
  label: "Mean error",
  value: 900,
  n: 300,
  better: "lower",
  guarded: true,
  margin: 0.02,
};

const version: Version = {
  id: "v2",
  version: "2026.11.30",
  state: "challenger",
  reason: "It is 10% better than the one in use on 300 held-out rows.",
  sha256: "ab".repeat(32),
  size: 120_000,
  format: "npz",
  trained_on: { rows: 1204, held_out: 300, since: null, until: null, kinds: ["postings that state pay"] },
  metrics: [metric],
  against: [{ ...metric, value: 1000 }],
  created_at: "2026-11-30T09:00:00Z",
  state_changed_at: "2026-11-30T09:00:00Z",
};

function aModel(change: Partial<Model> = {}): Model {
  return {
    name: "salary_predictor",
    label: "Salary predictor",
    what: "Estimates what a position pays.",
    champion: { id: null, version: "1.0", shipped: true },
    challenger: { id: "v2", version: version.version, shipped: false },
    percentage: 0,
    shadow: true,
    trainable: true,
    why_not: null,
    alarms: 0,
    fallen_back: false,
    card: {
      what: "It estimates.",
      how: "Regression.",
      data: ["Public postings."],
      people: "None.",
      limits: "Rare titles.",
      page: "docs/models.md",
    },
    metrics: [],
    rollout: { percentage: 0, shadow: true, automatic: false, retrain: "off", changed_at: null, version: 3 },
    training: {
      trainable: true,
      why_not: null,
      have: 1504,
      needed: 500,
      enough: true,
      words: "1,504 postings with pay.",
      task_id: null,
      last_at: null,
      last_words: null,
    },
    versions: [version],
    shadow_days: [],
    drift: { watched: true, words: "Nothing has changed much.", looked_at: null, latest: [], days: [] },
    events: [],
    ...change,
  };
}

function answer(start: Model) {
  let model = start;
  const asked: { body: unknown; match: string | null }[] = [];
  const respond = () => HttpResponse.json(model, { headers: { etag: '"3"' } });
  server.use(
    http.get(api, () => HttpResponse.json(page([model]))),
    http.get(`${api}/salary_predictor`, respond),
    http.patch(`${api}/salary_predictor/rollout`, async ({ request }) => {
      const body = (await request.json()) as Partial<Model["rollout"]>;
      asked.push({ body, match: request.headers.get("if-match") });
      model = { ...model, rollout: { ...model.rollout, ...body } };
      return respond();
    }),
    http.post(`${api}/salary_predictor/rollback`, () => {
      asked.push({ body: "rollback", match: null });
      model = { ...model, challenger: null };
      return respond();
    }),
    http.post(`${api}/salary_predictor/train`, () =>
      HttpResponse.json(aTask({ type: "insights.train_model" }), { status: 202 }),
    ),
    http.get(`${origin}/api/v1/tasks/:id`, () => HttpResponse.json(aTask({ type: "insights.train_model" }))),
    http.get(`${origin}/api/v1/tasks/:id/events`, () => new Promise<never>(() => undefined)),
  );
  return asked;
}

const open = (path = "/models/salary_predictor") => {
  begin(aGrant({ user: aUser({ role: "admin" }) }));
  return renderApp(path);
};

it("is not for people who do not run the instance", async () => {
  begin(aGrant());
  renderApp("/models");
  expect(
    await screen.findByRole("heading", { name: "This page is not for your account" }),
  ).toBeInTheDocument();
});

it("lists the models with who answers", async () => {
  answer(aModel());
  open("/models");
  const row = await screen.findByRole("link", { name: /Salary predictor/ });
  expect(row).toHaveAttribute("href", "/models/salary_predictor");
  expect(row).toHaveTextContent("shipped with Career Agent");
  expect(row).toHaveTextContent("answers nobody, runs in the shadow");
});

it("sets the challenger beside the one in use", async () => {
  answer(aModel());
  open();
  const table = await screen.findByRole("table", { name: "Figures of the versions" });
  expect(within(table).getByRole("row", { name: /Mean error/ })).toHaveTextContent("1,00090010% better300");
});

it("puts a version in use and rolls back, each after asking", async () => {
  const asked = answer(aModel());
  const person = userEvent.setup();
  open();
  await person.click(await screen.findByRole("switch", { name: /Run in the shadow/ }));
  await waitFor(() => expect(asked).toEqual([{ body: { promote: false, shadow: false }, match: '"3"' }]));
  await person.click(screen.getByRole("button", { name: "Roll back" }));
  const dialog = await screen.findByRole("alertdialog");
  await person.click(within(dialog).getByRole("button", { name: "Roll back" }));
  await waitFor(() => expect(asked.at(-1)?.body).toBe("rollback"));
});

it("trains with live progress", async () => {
  answer(aModel());
  const person = userEvent.setup();
  open();
  await person.click(await screen.findByRole("button", { name: "Train now" }));
  expect(await screen.findByRole("progressbar", { name: "Training a model" })).toBeInTheDocument();
});

it("says why a model is not trained here", async () => {
  const why = "It learns from marked texts, and this instance keeps none.";
  const training = { ...aModel().training, trainable: false, why_not: why, enough: false };
  answer(aModel({ trainable: false, why_not: why, training, challenger: null, versions: [] }));
  open();
  expect(await screen.findByText(why)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Train now" })).toBeNull();
});
