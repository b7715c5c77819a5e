import { readHtml, readPlain, type RichNode } from "./rich-text";

function tagsOf(nodes: RichNode[]): string[] {
  return nodes.flatMap((node) => (node.kind === "element" ? [node.tag, ...tagsOf(node.children)] : []));
}

describe("readHtml", () => {
  it("keeps the structure and the words", () => {
    const { nodes, text } = readHtml("<h2>About</h2><ul><li>Run <b>Kafka</b></li><li>Teach</li></ul>");
    expect(tagsOf(nodes)).toEqual(["h3", "ul", "li", "strong", "li"]);
    expect(text.split(/\s+/).filter(Boolean)).toEqual(["About", "Run", "Kafka", "Teach"]);
  });

  it("parts the words of two blocks", () => {
    expect(readHtml("<p>one</p><p>two</p>").text).toMatch(/one\s+two/);
  });

  it("lets nothing through that could run", () => {
    const html = `<script>alert(1)</script><p onclick="x()">Hi<img src=x onerror=y()></p><a href="javascript:x()">go</a><svg><script>1</script></svg>`;
    const { nodes, text } = readHtml(html);
    expect(tagsOf(nodes)).toEqual(["p", "a"]);
    expect(nodes.find((node) => node.kind === "element" && node.tag === "a")).not.toHaveProperty("href");
    expect(text).not.toContain("alert");
  });

  it("keeps links to the web and to mail", () => {
    const { nodes } = readHtml(`<a href="https://example.org/apply">Apply</a>`);
    expect(nodes).toMatchObject([{ tag: "a", href: "https://example.org/apply" }]);
  });

  it("drops empty elements, which only leave holes in the page", () => {
    expect(readHtml("<p></p><p> <b></b></p><div><ul></ul></div>").nodes.length).toBeLessThanOrEqual(1);
  });
});

describe("readPlain", () => {
  it("makes paragraphs of empty lines and breaks of single ones", () => {
    expect(tagsOf(readPlain("One\ntwo\n\n\nThree").nodes)).toEqual(["p", "br", "p"]);
  });

  it("is nothing for nothing", () => {
    expect(readPlain("  \n\n ").nodes).toEqual([]);
  });
});
