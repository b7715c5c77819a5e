import { useNavigate } from "@tanstack/react-router";
import type { ComponentProps, MouseEvent } from "react";

interface PathLinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** A path of the dashboard, with its query, as the server names it. */
  path: string;
}

/** A link to a path that is only known as words; it is followed without loading the page anew. */
export function PathLink({ path, onClick, children, ...rest }: PathLinkProps) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    // A click that asks for another tab or window is the browser's.
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ href: path });
  };
  return (
    <a href={path} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
