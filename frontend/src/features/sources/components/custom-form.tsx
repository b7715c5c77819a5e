import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, type Path } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { asProblem } from "@/lib/problem";
import { customForm, customSettings, emptyCustom, formField, type CustomForm as Form } from "../custom";
import { useTrial } from "../trial";
import { CustomAccess, CustomPlaces, CustomWhere } from "./custom-fields";
import { TrialResult } from "./trial-result";

interface CustomFormProps {
  /** What is read already; its address stays. */
  given?: Form;
  action: string;
  /** Throws what the server says against it: it is put beside the field it is about. */
  onSave: (form: Form) => Promise<void>;
}

/** An address that gives JSON, with a description of where the parts of a job stand in it. */
export function CustomForm({ given, action, onSave }: CustomFormProps) {
  const trial = useTrial("custom");
  const form = useForm<Form>({
    resolver: zodResolver(customForm),
    mode: "onTouched",
    defaultValues: given ?? emptyCustom,
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
  const preview = form.handleSubmit((typed) => {
    trial.mutate({ url: typed.url, settings: customSettings(typed) }, { onError: complain });
  });
  const save = form.handleSubmit(async (typed) => {
    try {
      await onSave(typed);
      trial.reset();
      form.reset();
    } catch (error) {
      complain(error);
    }
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <div className="grid gap-6">
      <form noValidate onSubmit={(event) => void save(event)} className="grid gap-6">
        <CustomWhere form={form} fixed={given !== undefined} />
        <CustomPlaces form={form} />
        <CustomAccess form={form} />
        {errors.root?.message && (
          <Notice tone="danger" live>
            {errors.root.message}
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" loading={isSubmitting}>
            {action}
          </Button>
          <Button loading={trial.isPending} onClick={() => void preview()}>
            Preview
          </Button>
        </div>
      </form>
      {trial.data && <TrialResult key={trial.data.id} taskId={trial.data.id} />}
    </div>
  );
}
