import { Loading, Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import { Desk } from "./desk";

const lines = ["w-1/3", "w-full", "w-11/12", "w-full", "w-1/2", "w-full", "w-4/5", "w-2/3"];

/** The sheet before the letter is there. */
export function LetterSkeleton() {
  return (
    <Loading label="Loading the letter">
      <Desk
        above={<Skeleton className="h-7 w-72" />}
        letter={
          <div className="letter-sheet grid content-start gap-4 px-5 py-8 sm:px-12 sm:py-12 xl:min-h-[52rem]">
            <Skeleton className="h-7 w-1/3" />
            <Skeleton className="mb-8 h-4 w-2/3" />
            {lines.map((width, line) => (
              <Skeleton key={line} className={cn("h-4", width)} />
            ))}
          </div>
        }
        beside={
          <div className="grid gap-3">
            <Skeleton className="h-8 w-48" />
            {lines.slice(1).map((width, line) => (
              <Skeleton key={line} className={cn("h-5", width)} />
            ))}
          </div>
        }
      />
    </Loading>
  );
}
