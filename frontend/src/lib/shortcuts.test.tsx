import { fireEvent, renderHook, screen } from "@testing-library/react";
import { renderPart } from "@/test/render";
import { singleKeys } from "./preferences";
import { handleKey, useShortcutGroups, useShortcuts } from "./shortcuts";

beforeEach(() => window.addEventListener("keydown", handleKey));
afterEach(() => window.removeEventListener("keydown", handleKey));

function press(key: string, options: KeyboardEventInit = {}, target: Element = document.body) {
  fireEvent.keyDown(target, { key, ...options });
}

function View({ title, keys, run }: { title: string; keys: string; run: () => void }) {
  useShortcuts(title, [{ keys, label: "Do it", run }]);
  return null;
}

function use(keys: string, title = "Test") {
  const run = vi.fn<() => void>();
  const view = renderPart(<View title={title} keys={keys} run={run} />);
  return { run, ...view };
}

describe("shortcuts", () => {
  it("run on their key while the view is there", () => {
    const { run, unmount } = use("j");
    press("j");
    press("k");
    expect(run).toHaveBeenCalledTimes(1);
    unmount();
    press("j");
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("never fire from single letters while somebody types", () => {
    const { run } = use("j");
    renderPart(
      <>
        <input aria-label="Name" />
        <div role="dialog" tabIndex={-1} aria-label="Box" />
      </>,
    );
    press("j", {}, screen.getByLabelText("Name"));
    press("j", {}, screen.getByRole("dialog"));
    expect(run).not.toHaveBeenCalled();
  });

  it("can be turned off, those with a modifier excepted", () => {
    const single = use("j");
    const palette = use("mod+k");
    singleKeys.set(false);
    press("j");
    press("k", { ctrlKey: true });
    expect(single.run).not.toHaveBeenCalled();
    expect(palette.run).toHaveBeenCalledTimes(1);
  });

  it("take sequences, and do not mistake a modifier for a letter", () => {
    const go = use("g m");
    const hide = use("x");
    press("m");
    press("g");
    press("m");
    press("x", { ctrlKey: true });
    expect(go.run).toHaveBeenCalledTimes(1);
    expect(hide.run).not.toHaveBeenCalled();
  });

  it("prefer the view that came last", () => {
    const page = use("e", "Page");
    const panel = use("e", "Panel");
    press("e");
    expect(page.run).not.toHaveBeenCalled();
    expect(panel.run).toHaveBeenCalledTimes(1);
    const { result } = renderHook(useShortcutGroups);
    expect(result.current.map((group) => group.title)).toEqual(["Page", "Panel"]);
  });
});
