import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import type { Schema } from "@/api/types";
import type { DateOrder } from "../types";

interface DatesCardProps {
  dates: Schema<"BoardImportDates">;
  chosen: DateOrder | null;
  onChoose: (order: DateOrder) => void;
}

const options = [
  { value: "day_first", label: "Day first" },
  { value: "month_first", label: "Month first" },
] as const;

/** Asks how dates with two readings are meant. */
export function DatesCard({ dates, chosen, onChoose }: DatesCardProps) {
  return (
    <Card title="Dates">
      <div className="grid justify-items-start gap-3">
        <p className="text-pretty text-ink-soft">
          {dates.why} {dates.examples.length > 1 && `Others: ${dates.examples.slice(1).join(", ")}.`}
        </p>
        <Segmented<DateOrder | "">
          label="What comes first in these dates"
          value={chosen ?? dates.order ?? ""}
          options={options}
          onValueChange={(order) => order && onChoose(order)}
        />
        {dates.needed && (
          <Notice tone="partial">Until you say it, these dates stay in the notes of their cards.</Notice>
        )}
      </div>
    </Card>
  );
}
