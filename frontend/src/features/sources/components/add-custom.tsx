import { useRefresh } from "@/lib/sources/queries";
import { useAddBoard } from "../boards";
import { customSettings, type CustomForm as Form } from "../custom";
import { CustomForm } from "./custom-form";
import { FirstReading } from "./first-reading";

/** Adds an address of one's own, and reads it at once. */
export function AddCustom() {
  const add = useAddBoard();
  const refresh = useRefresh();
  const save = async (form: Form) => {
    const label = form.label.trim();
    const settings = customSettings(form);
    const { id } = await add.mutateAsync({
      source: "custom",
      url: form.url,
      settings,
      ...(label && { label }),
    });
    refresh.mutate({ boards: [id] });
  };
  return (
    <div className="grid gap-6">
      <CustomForm action="Add the address" onSave={save} />
      {add.data && (
        <FirstReading
          source="custom"
          company={add.data.label}
          taskId={refresh.data?.id ?? null}
          problem={refresh.error}
        />
      )}
    </div>
  );
}
