import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";
import { applyTheme, theme } from "@/lib/preferences";
import { handleKey } from "@/lib/shortcuts";
import { useRouteFocus } from "@/lib/use-route-focus";

function Root() {
  useRouteFocus();
  useEffect(() => {
    applyTheme();
    return theme.subscribe(applyTheme);
  }, []);
  useEffect(() => {
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, []);
  return (
    <TooltipProvider delayDuration={400}>
      <Outlet />
      <Toaster />
    </TooltipProvider>
  );
}

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root });
