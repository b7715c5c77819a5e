import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, type Path } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { asProblem } from "@/lib/problem";
import { useRefresh } from "@/lib/sources/queries";
import { useAddBoard } from "../boards";
import { customForm, customSettings, emptyCustom, formField, type CustomForm as Form } from "../custom";
import { useTrial } from "../trial";
import { CustomAccess, CustomPlaces, CustomWhere } from "./custom-fields";
import { FirstReading } from "./first-reading";
import { TrialResult } from "./trial-result";

/** Any address that gives JSON, with a description of where the parts of a job stand in it. */
export function CustomForm() {
  const trial = useTrial("custom");
  const add = useAddBoard();
  const refresh = useRefresh();
  const form = useForm<Form>({
    resolver: zodResolver(customForm),
    mode: "onTouched",
    defaultValues: emptyCustom,
  });
  const complain = (error: unknown) => {
    const problem = asProblem(error);
    const placed = problem.errors.flatMap((each) => {
      const name = formField(each);
      return name ? [{ name: name as Path<Form>, message: each.msg }] : [];
    });
    for (const { name, message } of placed) form.setError(name, { message }, { shouldFocus: true });
    if (placed.length === 0) form.setError("root", { message: problem.message });
  };
  const preview = form.handleSubmit((given) => {
    trial.mutate({ url: given.url, settings: customSettings(given) }, { onError: complain });
  });
  const follow = form.handleSubmit(async (given) => {
    const label = given.label.trim();
    try {
      const { id } = await add.mutateAsync({
        source: "custom",
        url: given.url,
        settings: customSettings(given),
        ...(label && { label }),
      });
      trial.reset();
      form.reset();
      refresh.mutate({ boards: [id] });
    } catch (error) {
      complain(error);
    }
  });
  const { root } = form.formState.errors;
  return (
    <div className="grid gap-6">
      <form noValidate onSubmit={(event) => void follow(event)} className="grid gap-6">
        <CustomWhere form={form} />
        <CustomPlaces form={form} />
        <CustomAccess form={form} />
        {root?.message && (
          <Notice tone="danger" live>
            {root.message}
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" loading={add.isPending}>
            Add the address
          </Button>
          <Button loading={trial.isPending} onClick={() => void preview()}>
            Preview
          </Button>
        </div>
      </form>
      {trial.data && <TrialResult key={trial.data.id} taskId={trial.data.id} />}
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
