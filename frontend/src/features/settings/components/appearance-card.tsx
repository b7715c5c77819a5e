import { RadioGroup } from "radix-ui";
import { Card } from "@/components/ui/card";
import { cn } from "@/lib/cn";
import { theme, themes, type Theme } from "@/lib/preferences";
import { useStored } from "@/lib/stored";

const names: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };

/** A small picture of the dashboard in one theme. */
function Preview({ scheme, className }: { scheme: "light" | "dark"; className?: string }) {
  return (
    <span
      style={{ colorScheme: scheme }}
      className={cn("absolute inset-0 flex gap-1.5 bg-paper p-2", className)}
    >
      <span className="w-5 rounded-[3px] bg-sunken ring-1 ring-line" />
      <span className="grid flex-1 content-start gap-1.5 rounded-[3px] bg-surface p-2 ring-1 ring-line">
        <span className="h-1.5 w-2/3 rounded-full bg-ink" />
        <span className="h-1.5 w-full rounded-full bg-cv" />
        <span className="h-1.5 w-3/4 rounded-full bg-job" />
        <span className="h-1.5 w-1/2 rounded-full bg-met" />
      </span>
    </span>
  );
}

export function AppearanceCard() {
  const [chosen, setChosen] = useStored(theme);
  return (
    <Card title="Appearance" description="In this browser.">
      <RadioGroup.Root
        aria-label="Theme"
        value={chosen}
        onValueChange={(next) => setChosen(next as Theme)}
        className="grid grid-cols-3 gap-3 sm:gap-4"
      >
        {themes.map((each) => (
          <RadioGroup.Item
            key={each}
            value={each}
            className="group grid gap-2 rounded-card text-left text-sm font-medium"
          >
            <span
              aria-hidden
              className="relative block h-24 overflow-hidden rounded-card ring-1 ring-line group-data-[state=checked]:ring-2 group-data-[state=checked]:ring-accent"
            >
              <Preview scheme={each === "dark" ? "dark" : "light"} />
              {each === "system" && (
                <Preview scheme="dark" className="[clip-path:polygon(100%_0,100%_100%,0_100%)]" />
              )}
            </span>
            {names[each]}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </Card>
  );
}
