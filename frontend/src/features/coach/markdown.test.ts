import { blocksOf, runsOf } from "./markdown";

describe("the words of a reply", () => {
  it("are paragraphs, lists and headings", () => {
    const text = "## First\nOne **firm** line\nand a second\n\n- a\n- b\n\n- c\n\n3. x\n4) y\n\nLast";
    expect(blocksOf(text)).toEqual([
      { kind: "heading", runs: [{ text: "First", as: "plain" }] },
      {
        kind: "paragraph",
        lines: [
          [
            { text: "One ", as: "plain" },
            { text: "firm", as: "strong" },
            { text: " line", as: "plain" },
          ],
          [{ text: "and a second", as: "plain" }],
        ],
      },
      {
        kind: "list",
        ordered: false,
        start: 1,
        items: [[{ text: "a", as: "plain" }], [{ text: "b", as: "plain" }], [{ text: "c", as: "plain" }]],
      },
      {
        kind: "list",
        ordered: true,
        start: 3,
        items: [[{ text: "x", as: "plain" }], [{ text: "y", as: "plain" }]],
      },
      { kind: "paragraph", lines: [[{ text: "Last", as: "plain" }]] },
    ]);
  });

  it("take nothing for markup that is none", () => {
    for (const text of [
      "<img src=x onerror=alert(1)>",
      "[a](https://evil.example)",
      "2 * 3 * 4",
      "snake_case_name",
    ])
      expect(runsOf(text)).toEqual([{ text, as: "plain" }]);
  });

  it("keep every word, however odd the marks are", () => {
    const bare = (text: string) => text.replace(/[*_`#\s-]/g, "");
    for (const text of [
      "**open",
      "*a **b** c*",
      "`x",
      "__a__b",
      "- \n-",
      "a\r\nb",
      "**",
      "#",
      "1.",
      "****",
    ]) {
      const words = JSON.stringify(
        blocksOf(text).map((block) =>
          block.kind === "paragraph" ? block.lines : block.kind === "list" ? block.items : block.runs,
        ),
      );
      for (const letter of bare(text)) expect(words).toContain(letter);
    }
  });
});
