import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { renderPart } from "@/test/render";
import { Checkbox } from "./checkbox";
import { LoadMore } from "./load-more";
import { Tabs } from "./tabs";
import { PageList, PaneList } from "./virtual-list";

const items = Array.from({ length: 1000 }, (_, index) => `Job ${index + 1}`);
const list = {
  label: "Jobs",
  items,
  itemKey: (item: string) => item,
  renderItem: (item: string) => item,
  estimate: 60,
};

describe.each([
  ["PaneList", PaneList],
  ["PageList", PageList],
] as const)("%s", (_, List) => {
  it("draws the rows in view only, and tells their place in the whole", () => {
    renderPart(<List {...list} total={1200} />);
    const rows = screen.getAllByRole("listitem");
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]).toHaveTextContent("Job 1");
    expect(rows[0]).toHaveAttribute("aria-setsize", "1200");
    expect(rows[0]).toHaveAttribute("aria-posinset", "1");
  });

  it("asks for more near the end, once", () => {
    const more = vi.fn();
    const few = { ...list, items: items.slice(0, 5) };
    const { unmount } = renderPart(<List {...few} hasMore onMore={more} />);
    expect(more).toHaveBeenCalled();
    unmount();
    more.mockClear();
    renderPart(<List {...few} hasMore loadingMore onMore={more} />);
    expect(more).not.toHaveBeenCalled();
    expect(screen.getByRole("status")).toHaveTextContent("Loading more");
  });
});

describe("LoadMore", () => {
  it("says how much of how many", async () => {
    const more = vi.fn();
    const total = { value: 1000, relation: "gte" } as const;
    renderPart(<LoadMore shown={50} total={total} hasMore loading={false} onMore={more} />);
    expect(screen.getByText("50 of 1,000+")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Show more" }));
    expect(more).toHaveBeenCalledTimes(1);
  });
});

function Views() {
  const [value, setValue] = useState<"why" | "text">("why");
  const tabs = [
    { value: "why", label: "Why", content: "Reasons" },
    { value: "text", label: "Posting", count: 2, content: "Words" },
  ] as const;
  return <Tabs label="Views" value={value} onValueChange={setValue} tabs={tabs} />;
}

describe("Tabs", () => {
  it("move by arrow keys", async () => {
    renderPart(<Views />);
    await userEvent.click(screen.getByRole("tab", { name: "Why" }));
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByRole("tabpanel", { name: /Posting/ })).toHaveTextContent("Words");
  });
});

describe("Checkbox", () => {
  it("is ticked by its label", async () => {
    const change = vi.fn();
    renderPart(<Checkbox label="Remote" aside={12} onCheckedChange={change} />);
    await userEvent.click(screen.getByText("Remote"));
    expect(change).toHaveBeenCalledWith(true);
  });
});
