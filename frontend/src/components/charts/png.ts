const copied = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "visibility",
] as const;
const scale = 2;
const margin = 24;

export interface PngWords {
  title: string;
  takeaway: string;
  /** What the figures rest on; stands below. */
  source: string;
}

/** The drawing with every colour written out: outside the page no token means anything. */
export function standAlone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  copies.forEach((element, index) => {
    const original = originals[index];
    if (!original || !(element instanceof SVGElement)) return;
    const style = getComputedStyle(original);
    for (const property of copied) {
      const value = style.getPropertyValue(property);
      // A fill by pattern is computed to an address within the page; the attribute holds the name alone.
      if (value && !value.includes("url(")) element.style.setProperty(property, value);
    }
    element.removeAttribute("class");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** Words broken into lines no wider than a width. */
export function wrapped(text: string, most: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

async function picture(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** The chart as a picture at twice its size, in the colours of the theme it is seen in, with its words. */
export async function toPng(svg: SVGSVGElement, words: PngWords): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const drawing = await picture(standAlone(svg, width, height));
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser cannot draw the picture.");
  const style = getComputedStyle(svg.parentElement ?? svg);
  const font = (size: number, weight = 400) => `${weight} ${size}px ${style.fontFamily}`;
  const linesOf = (text: string, look: string) => {
    pen.font = look;
    return wrapped(text, width, (line) => pen.measureText(line).width);
  };
  const parts = [
    { lines: linesOf(words.title, font(16, 600)), look: font(16, 600), size: 24, colour: "--color-ink" },
    { lines: linesOf(words.takeaway, font(14)), look: font(14), size: 21, colour: "--color-ink-soft" },
  ];
  const below = linesOf(words.source, font(12));
  const head = parts.reduce((sum, { lines, size }) => sum + lines.length * size, 0) + 16;
  canvas.width = (width + 2 * margin) * scale;
  canvas.height = (head + height + below.length * 18 + 2 * margin + 8) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = colour(svg, "--color-surface");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = "top";
  let top = margin;
  const write = (lines: string[], look: string, size: number, ink: string) => {
    pen.font = look;
    pen.fillStyle = colour(svg, ink);
    for (const line of lines) {
      pen.fillText(line, margin, top);
      top += size;
    }
  };
  for (const part of parts) write(part.lines, part.look, part.size, part.colour);
  pen.drawImage(drawing, margin, head + margin, width, height);
  top = head + margin + height + 8;
  write(below, font(12), 18, "--color-ink-faint");
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : fail(new Error("The picture came out empty."))),
      "image/png",
    ),
  );
}

/** A token's value in the theme that holds here: light-dark() is settled by a property that takes a colour. */
function colour(near: Element, token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  (near.parentElement ?? document.body).append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
