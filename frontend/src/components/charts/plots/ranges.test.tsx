import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import Ranges from "./ranges";

it("draws each row's own figures also behind rows that have none", async () => {
  // Nothing has a size here, and a chart of no size draws nothing.
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 600, 300));
  const series = ["Low", "Middle", "High"].map((label) => ({
    id: label,
    label,
    unit: "%",
    format: (value: number) => `${value} percent`,
  }));
  const figures = [null, [10, 25, 40], [20, 50, 60], null];
  const rows = figures.map((values, index) => ({
    id: String(index),
    label: `Row ${index}`,
    values: values ?? [null, null, null],
  }));
  const { container } = render(
    <Ranges data={{ rowHeader: "Band", series, rows }} active={null} onActive={() => undefined} />,
  );
  await screen.findByText("25 percent");
  const drawn = [...container.querySelectorAll(".recharts-bar-rectangle text")].map(
    (text) => text.textContent,
  );
  expect(drawn).toEqual(["25 percent", "50 percent"]);
});
