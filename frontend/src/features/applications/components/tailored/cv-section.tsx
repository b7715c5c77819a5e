import type { TailoredItem, TailoredSection } from "../../cv-types";
import { CvLine } from "./cv-line";
import { CvNames } from "./cv-names";
import { MarkedText } from "./marked-text";
import { useLine } from "./use-lines";

/** A section of the sheet: its heading and what stands below; only the heading of one that is left out. */
export function CvSection({ section }: { section: TailoredSection }) {
  const { editing } = useLine();
  if (!editing && (!section.shown || !saysSomething(section))) return null;
  return (
    <section className="cv-section" data-shown={section.shown}>
      <CvLine line={section} name={`Section ${section.heading}`} className="cv-heading">
        <h3>{section.heading}</h3>
      </CvLine>
      {section.shown && <Content section={section} />}
    </section>
  );
}

function saysSomething(section: TailoredSection): boolean {
  return section.kind === "summary" || section.items.some(({ shown }) => shown);
}

function Content({ section }: { section: TailoredSection }) {
  const { editing } = useLine();
  const items = editing ? section.items : section.items.filter(({ shown }) => shown);
  switch (section.kind) {
    case "summary":
      return (
        <p className="whitespace-pre-line">
          <MarkedText text={section.text ?? ""} keywords={section.keywords} />
        </p>
      );
    case "skills":
    case "languages":
      return <CvNames items={items} />;
    case "certifications":
      return (
        <ul className="cv-bullets">
          {items.map((item) => (
            <li key={item.id}>
              <CvLine line={item} name={item.text}>
                <MarkedText text={item.text} keywords={item.keywords} />
              </CvLine>
            </li>
          ))}
        </ul>
      );
    default:
      return items.map((item) => <CvEntry key={item.id} item={item} />);
  }
}

/** A position or a course: title and dates, where it was, and its lines. */
function CvEntry({ item }: { item: TailoredItem }) {
  const { editing } = useLine();
  const bullets = editing ? item.bullets : item.bullets.filter(({ shown }) => shown);
  return (
    <div className="cv-entry">
      <CvLine line={item} name={[item.text, item.detail].filter(Boolean).join(", ")}>
        <p className="cv-title">
          <span>
            <MarkedText text={item.text} keywords={item.keywords} />
          </span>
          {item.period && <span className="cv-period">{item.period}</span>}
        </p>
        {item.detail && <p className="cv-detail">{item.detail}</p>}
      </CvLine>
      {item.shown && bullets.length > 0 && (
        <ul className="cv-bullets">
          {bullets.map((bullet) => (
            <li key={bullet.id} data-shown={bullet.shown}>
              <CvLine line={bullet} name={bullet.text}>
                <MarkedText text={bullet.text} keywords={bullet.keywords} />
              </CvLine>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
