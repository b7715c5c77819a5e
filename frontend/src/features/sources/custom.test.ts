import { aBoard } from "@/test/boards";
import { customOf, customSettings, emptyCustom, formField, isBeyondForm } from "./custom";

it("leaves out of a description what was left empty", () => {
  const form = { ...emptyCustom, items: " data.jobs ", fields: { title: " name ", url: "link", pay: " " } };
  expect(customSettings(form)).toEqual({
    items: "data.jobs",
    fields: { title: "name", url: "link" },
    complete: false,
  });
  expect(
    customSettings({ ...form, headerName: "X-Key", headerValue: "s3", minutes: "30", pageParameter: "p" }),
  ).toMatchObject({
    header: { name: "X-Key", value: "s3" },
    rate: { requests: 1, minutes: 30 },
    page: { parameter: "p", first: 1 },
  });
});

it.each([
  [["body", "url"], "url"],
  [["body", "settings", "fields", "title"], "fields.title"],
  [["body", "settings", "fields", "title", 0], "fields.title"],
  [["body", "settings", "header", "name"], "headerName"],
  [["body", "settings", "items"], "items"],
  [["body", "settings", "page", "most"], null],
])("finds the field of the form for %j", (loc, field) => {
  expect(formField({ loc, msg: "", type: "" })).toBe(field);
});

it("shows a stored description as it was entered, and gives it back unchanged but for the secret", () => {
  const settings = {
    items: "data",
    fields: { title: "name", url: ["link"] },
    complete: true,
    header: { name: "X-Key", value: null },
    rate: { requests: 2, minutes: 60 },
    page: { parameter: "p", first: 0, step: 1, most: 10 },
  };
  const board = aBoard({ url: "https://quay.example/api", settings });
  expect(isBeyondForm(board)).toBe(false);
  expect(customSettings(customOf(board))).toEqual({
    ...settings,
    fields: { title: "name", url: "link" },
    header: { name: "X-Key" },
    page: { parameter: "p", first: 0 },
  });
  expect(isBeyondForm(aBoard({ settings: { ...settings, page: { parameter: "p", most: 50 } } }))).toBe(true);
});
