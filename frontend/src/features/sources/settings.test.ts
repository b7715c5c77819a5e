import { changedSettings } from "./settings";

it("sends only the settings that were changed", () => {
  const settings = [
    { name: "app_id", label: "App id", secret: false, required: true, hint: "", present: true, value: "abc" },
    { name: "app_key", label: "Key", secret: true, required: true, hint: "", present: true, value: null },
    { name: "region", label: "Region", secret: false, required: true, hint: "", present: true, value: "gb" },
  ];
  expect(changedSettings(settings, { app_id: "abc ", app_key: "", region: "" })).toEqual({ region: null });
  expect(changedSettings(settings, { app_id: "abc", app_key: "s3", region: "gb" })).toEqual({
    app_key: "s3",
  });
});
