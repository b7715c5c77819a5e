import { useChildMatches, useNavigate } from "@tanstack/react-router";

/** The match whose page is open beside the list, and the way to another one. */
export function useOpenMatch() {
  const navigate = useNavigate();
  const child = useChildMatches({ select: (matches) => matches.at(-1) });
  const openId = child && "matchId" in child.params ? child.params.matchId : undefined;
  const open = (id: string | null) => {
    // Going from match to match leaves one step in the history: back leads to the list.
    const replace = openId !== undefined;
    if (id === null) void navigate({ to: "/matches", search: true, replace });
    else void navigate({ to: "/matches/$matchId", params: { matchId: id }, search: true, replace });
  };
  return { openId, open };
}
