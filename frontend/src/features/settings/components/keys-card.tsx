import { Card } from "@/components/ui/card";
import { KeyHint } from "@/components/ui/key-hint";
import { Switch } from "@/components/ui/switch";
import { singleKeys } from "@/lib/preferences";
import { useStored } from "@/lib/stored";

export function KeysCard() {
  const [on, setOn] = useStored(singleKeys);
  return (
    <Card title="Keyboard">
      <Switch
        label="Single-letter keys"
        hint="Such as j and k to move through a list. They never act while you type. Turn them off if you use speech input."
        checked={on}
        onCheckedChange={setOn}
      />
      <p className="mt-4 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint">
        <KeyHint keys="?" /> lists the keys of the view you are in; <KeyHint keys="mod+k" /> always works.
      </p>
    </Card>
  );
}
