import type { ReactNode } from "react";
import type { Identity } from "../types";

/** Who a candidate is: what is known, and nothing that is not. */
export function IdentityFacts({ identity }: { identity: Identity }) {
  const { full_name: name, email, phone, location, links, schools, file_name: file } = identity;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm break-words">
      <Fact term="Name">{name ?? "Not found in the CV"}</Fact>
      {email && (
        <Fact term="E-mail">
          <a href={`mailto:${email}`} className="text-accent-text underline underline-offset-2">
            {email}
          </a>
        </Fact>
      )}
      {phone && <Fact term="Phone">{phone}</Fact>}
      {location && <Fact term="Place">{location}</Fact>}
      {links.length > 0 && <Fact term="Links">{links.join(", ")}</Fact>}
      {schools.length > 0 && <Fact term="Schools">{schools.join(", ")}</Fact>}
      {file && <Fact term="File">{file}</Fact>}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
