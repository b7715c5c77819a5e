import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Problem } from "@/lib/problem";
import { handleKey } from "@/lib/shortcuts";
import { toast } from "@/lib/toasts";
import { renderPart } from "@/test/render";
import { Chip } from "./chip";
import { Confirm } from "./confirm";
import { DataTable } from "./data-table";
import { ErrorState } from "./error-state";
import { Evidence, EvidenceScope } from "./evidence";
import { Pay } from "./pay";
import { ProgressBar, Steps } from "./progress";
import { ScoreRing } from "./score-ring";
import { Toaster } from "./toaster";

describe("ScoreRing", () => {
  it.each([
    [87.4, "Score 87 of 100, excellent"],
    [12, "Score 12 of 100, poor"],
    [null, "Not scored"],
  ])("says %s with its word", (score, words) => {
    renderPart(<ScoreRing score={score} />);
    expect(screen.getByRole("img", { name: words })).toBeInTheDocument();
  });
});

describe("Evidence", () => {
  it("lights its partner on focus and names its side", async () => {
    renderPart(
      <EvidenceScope>
        <Evidence from="cv" pair="1">
          Led a team
        </Evidence>
        <Evidence from="job" pair="1">
          team lead
        </Evidence>
        <Evidence from="job" pair="2">
          Kafka
        </Evidence>
      </EvidenceScope>,
    );
    await userEvent.tab();
    expect(screen.getByText(/Led a team/)).toHaveFocus();
    expect(screen.getByText(/team lead/)).toHaveAttribute("data-lit", "true");
    expect(screen.getByText(/Kafka/)).toHaveAttribute("data-lit", "other");
    expect(screen.getByText(/Kafka/)).toHaveTextContent("from the posting: Kafka");
  });
});

describe("ErrorState", () => {
  it("says what happened, what is safe, and what to quote", async () => {
    const retry = vi.fn();
    const problem = new Problem({
      status: 503,
      code: "x",
      title: "The database is busy",
      reference: "req-77",
    });
    renderPart(<ErrorState error={problem} onRetry={retry} />);
    expect(screen.getByRole("alert")).toHaveTextContent(/The database is busy.*is safe.*req-77/);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
    const person = userEvent.setup();
    await person.click(screen.getByRole("button", { name: /req-77/ }));
    expect(await navigator.clipboard.readText()).toBe("req-77");
  });
});

describe("toasts", () => {
  beforeEach(() => window.addEventListener("keydown", handleKey));
  afterEach(() => window.removeEventListener("keydown", handleKey));

  it("take an action back with one key", async () => {
    const undo = vi.fn();
    renderPart(<Toaster />);
    act(() => {
      toast({ title: "Hidden", undo });
    });
    expect(await screen.findByText("Hidden")).toBeInTheDocument();
    await userEvent.keyboard("z");
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText("Hidden")).toBeNull();
  });

  it("take it back by the button, once", async () => {
    const undo = vi.fn();
    renderPart(<Toaster />);
    act(() => {
      toast({ title: "Saved", undo });
    });
    await userEvent.click(await screen.findByRole("button", { name: /Undo/ }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText("Saved")).toBeNull();
  });
});

describe("DataTable", () => {
  const columns = [
    { key: "name", header: "Skill", cell: (row: { name: string }) => row.name },
    { key: "jobs", header: "Jobs", cell: () => 3, numeric: true, sortable: true },
  ];

  it("names itself and tells how it is sorted", async () => {
    const sort = vi.fn();
    renderPart(
      <DataTable
        caption="Demand"
        columns={columns}
        rows={[{ name: "Python" }]}
        rowKey={(row) => row.name}
        sort={{ key: "jobs", descending: true }}
        onSort={sort}
      />,
    );
    expect(screen.getByRole("table", { name: "Demand" })).toBeInTheDocument();
    expect(screen.getByRole("columnheader", { name: "Jobs" })).toHaveAttribute("aria-sort", "descending");
    await userEvent.click(screen.getByRole("button", { name: "Jobs" }));
    expect(sort).toHaveBeenCalledWith({ key: "jobs", descending: false });
  });
});

describe("small parts", () => {
  it("say in words what they show by colour", () => {
    renderPart(
      <>
        <Chip kind="missing">Kafka</Chip>
        <Pay money={{ min: 20, max: null, currency: "GBP", period: "hour" }} />
        <Steps label="Reading" steps={[{ key: "a", label: "Text", state: "done" }]} />
      </>,
    );
    expect(screen.getByText("(missing)")).toBeInTheDocument();
    expect(screen.getByText("from £20 an hour (GBP)")).toBeInTheDocument();
    expect(screen.getByRole("listitem")).toHaveTextContent("Text, done");
  });

  it("show progress that is not measured yet without a number", () => {
    renderPart(<ProgressBar label="Reading" done={0} total={null} />);
    expect(screen.getByRole("progressbar")).not.toHaveAttribute("aria-valuenow");
  });

  it("ask before what cannot be undone", async () => {
    const confirm = vi.fn();
    renderPart(
      <Confirm
        open
        onOpenChange={vi.fn()}
        title="Delete your profile?"
        description="Your CV goes too."
        action="Delete"
        destructive
        onConfirm={confirm}
      />,
    );
    expect(screen.getByRole("alertdialog", { name: "Delete your profile?" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(confirm).toHaveBeenCalledTimes(1);
  });
});
