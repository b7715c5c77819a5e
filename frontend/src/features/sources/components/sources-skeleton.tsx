import { Card } from "@/components/ui/card";
import { Loading, Skeleton } from "@/components/ui/skeleton";

/** Cards as they will be: a name with its state, a sentence, the schedule. */
export function SourcesSkeleton() {
  return (
    <Loading label="Loading sources">
      <div className="grid gap-4">
        {["remote", "feeds"].map((name) => (
          <Card key={name}>
            <div className="grid gap-4">
              <div className="flex items-center gap-3">
                <Skeleton className="h-5 w-36" />
                <Skeleton className="h-5 w-20 rounded-full" />
                <span className="flex-1" />
                <Skeleton className="h-8 w-24" />
              </div>
              <Skeleton className="h-4 w-2/3" />
              <Skeleton className="h-8 w-1/2" />
            </div>
          </Card>
        ))}
      </div>
    </Loading>
  );
}
