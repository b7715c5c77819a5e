import { CvSection } from "./cv-section";
import { useLine } from "./use-lines";

/** The CV on its paper, in the look it is sent in; with `editing`, what was changed stands in the margin. */
export function CvSheet() {
  const { cv, editing } = useLine();
  const { full_name, headline, email, phone, location, links } = cv.contact;
  const reach = [email, phone, location, ...links].filter(Boolean);
  return (
    <div className="cv-frame">
      <article
        aria-label={`Your CV for ${cv.job_title}`}
        lang={cv.language}
        className="cv-sheet"
        data-template={cv.template}
        data-paper={cv.paper}
        data-editing={editing || undefined}
      >
        <header className="cv-head">
          <h2>{full_name ?? "Your name"}</h2>
          {headline && <p className="cv-headline">{headline}</p>}
          {reach.length > 0 && <p className="cv-reach">{reach.join(" · ")}</p>}
        </header>
        {cv.sections.map((section) => (
          <CvSection key={section.id} section={section} />
        ))}
      </article>
    </div>
  );
}
