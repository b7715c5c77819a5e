import { useChildMatches, useNavigate } from "@tanstack/react-router";

/** The card whose page is open over the board, and the way to another one. */
export function useOpenCard() {
  const navigate = useNavigate();
  const child = useChildMatches({ select: (matches) => matches.at(-1) });
  const openId = child && "applicationId" in child.params ? child.params.applicationId : undefined;
  const open = (id: string | null) => {
    if (id === null) void navigate({ to: "/board", search: true });
    else void navigate({ to: "/board/$applicationId", params: { applicationId: id }, search: true });
  };
  return { openId, open };
}
