import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { currentAnnouncement } from "@/lib/announce";
import { saveFile } from "@/lib/save-file";
import { renderPart } from "@/test/render";
import { Chart } from "./chart";
import type { ChartData, ChartRow } from "./data";

vi.mock("@/lib/save-file", () => ({ saveFile: vi.fn() }));

const data: ChartData = {
  rowHeader: "Skill",
  series: [
    { id: "jobs", label: "Open postings", unit: "postings", format: String },
    { id: "growth", label: "Change", unit: "share", format: String, plotted: false },
  ],
  rows: [
    { id: "python", label: "Python", values: [120, 0.1], mark: "yours" },
    { id: "go", label: "Go", values: [30, null], why: { growth: "Too few postings ask for it." } },
  ],
};
const words = { title: "Demand per skill", takeaway: "Most ask for Python.", source: "150 postings." };

function aChart(change: Partial<Parameters<typeof Chart>[0]> = {}) {
  return renderPart(<Chart kind="bars" data={data} empty="Nothing was counted." {...words} {...change} />);
}

it("has a name, a sentence, and keys that read out each point", async () => {
  const person = userEvent.setup();
  const picked: ChartRow[] = [];
  const { container } = aChart({ onPick: (row) => picked.push(row) });
  const drawing = screen.getByRole("application", { name: words.title });
  expect(drawing).toHaveAccessibleDescription(/Most ask for Python\. Arrow keys walk along the 2 points/);
  fireEvent.focus(drawing);
  drawing.focus();
  await person.keyboard("{ArrowRight}");
  expect(currentAnnouncement().trim()).toBe("Python, yours. Open postings: 120. Change: 0.1.");
  await person.keyboard("{End}");
  expect(currentAnnouncement().trim()).toBe("Go. Open postings: 30. Change: no figure.");
  expect(container.querySelector("[data-readout]")).toHaveTextContent("Go · open postings 30");
  await person.keyboard("{Enter}");
  expect(picked.map(({ id }) => id)).toEqual(["go"]);
  await person.keyboard("{Escape}");
  expect(container.querySelector("[data-readout]")).toBeEmptyDOMElement();
});

it("has a table with the same figures, and says why one is missing", async () => {
  const person = userEvent.setup();
  aChart();
  await person.click(screen.getByRole("radio", { name: "Table" }));
  const table = screen.getByRole("table", { name: words.title });
  expect(within(table).getByRole("row", { name: /Python/ })).toHaveTextContent("Pythonyours1200.1");
  await person.click(within(table).getByRole("button", { name: /Go, Change: no figure/ }));
  expect(await screen.findByText("Too few postings ask for it.")).toBeInTheDocument();
});

it("hands out its figures as a file; a picture only while it is drawn", async () => {
  const person = userEvent.setup();
  aChart();
  const menu = screen.getByRole("button", { name: "Save “Demand per skill”" });
  await person.click(menu);
  expect(await screen.findByRole("menuitem", { name: "Picture (PNG)" })).toBeInTheDocument();
  await person.click(screen.getByRole("menuitem", { name: "Figures (CSV)" }));
  const [file, name] = vi.mocked(saveFile).mock.calls[0]!;
  expect(name).toBe("demand-per-skill.csv");
  expect(await file.text()).toContain(
    "Skill,Open postings (postings),Change (share),Mark\r\nPython,120,0.1,yours",
  );
  await person.click(screen.getByRole("radio", { name: "Table" }));
  await person.click(menu);
  expect(await screen.findByRole("menuitem", { name: "Figures (CSV)" })).toBeInTheDocument();
  expect(screen.queryByRole("menuitem", { name: "Picture (PNG)" })).not.toBeInTheDocument();
});

it("without figures says why, and offers nothing to save", () => {
  aChart({ data: { ...data, rows: [] } });
  expect(screen.getByText("Nothing was counted.")).toBeInTheDocument();
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

it("keeps its place while its figures are on their way", () => {
  aChart({ data: undefined });
  expect(screen.getByRole("heading", { name: words.title })).toBeInTheDocument();
  expect(screen.getByRole("status")).toHaveTextContent("Loading the figures");
});
