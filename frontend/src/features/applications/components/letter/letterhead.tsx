import { useQuery } from "@tanstack/react-query";
import { useNow } from "@/lib/use-now";
import { profileQuery } from "@/lib/profile/queries";

function dateIn(language: string, day: Date): string {
  return new Intl.DateTimeFormat(language === "German" ? "de" : "en-GB", { dateStyle: "long" }).format(day);
}

/** What stands above the letter in the file: who writes, to whom, and when. It comes from the profile and the posting. */
export function Letterhead({ company, language }: { company: string; language: string }) {
  const { data } = useQuery(profileQuery);
  const now = useNow();
  const { full_name: name, email, phone, location } = data?.profile ?? {};
  const reach = [email, phone, location].filter(Boolean);
  return (
    <header className="mb-8 grid gap-6">
      <div>
        <p className="min-h-[1.3em] text-xl font-semibold tracking-tight">{name}</p>
        <p className="min-h-[1.5em] text-sm break-words text-ink-soft">{reach.join(" · ")}</p>
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p>{company}</p>
        <p className="text-ink-soft">{dateIn(language, now)}</p>
      </div>
    </header>
  );
}
