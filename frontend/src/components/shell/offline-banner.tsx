import { CloudOff } from "lucide-react";
import { useOnline } from "@/lib/use-online";

export function OfflineBanner() {
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center gap-2 bg-cv px-4 py-2 sm:px-6">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          You are offline. What is on screen stays; changes wait until you are back.
        </p>
      )}
    </div>
  );
}
