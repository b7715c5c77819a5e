import type { PageOfCv } from "../../types";

interface PageTextProps {
  page: PageOfCv;
  /** What it is, for people who do not see it. */
  name: string;
}

// Of the height of a line's box: where letters stand, and how far left of the words a bullet sits.
const baseline = 0.8;
const bulletGap = 0.8;

/** A page of a file that has no pages of its own: its lines, laid out where the reader placed them. */
export function PageText({ page, name }: PageTextProps) {
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${page.width} ${page.height}`}
      className="absolute inset-0 size-full fill-current select-none"
    >
      {page.lines.map(({ text, box: [x0, y0, x1, y1], size, bold, bullet }, index) => {
        const height = y1 - y0;
        return (
          <g key={index}>
            {bullet && <circle cx={x0 - height * bulletGap} cy={y0 + height / 2} r={height * 0.12} />}
            <text
              x={x0}
              y={y0 + height * baseline}
              fontSize={size}
              fontWeight={bold ? 600 : 400}
              textLength={x1 - x0}
              lengthAdjust="spacingAndGlyphs"
            >
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
