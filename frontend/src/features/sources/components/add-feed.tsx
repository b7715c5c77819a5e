import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { asProblem } from "@/lib/problem";
import { useRefresh } from "@/lib/sources/queries";
import { useAddBoard } from "../boards";
import { useTrial } from "../trial";
import { FirstReading } from "./first-reading";
import { TrialResult } from "./trial-result";

const feedForm = z.object({
  url: z.url({ protocol: /^https?$/, error: "Use a web address that begins with http:// or https://." }),
  label: z.string().max(100, "Use at most 100 characters."),
});
type FeedForm = z.infer<typeof feedForm>;

/** A feed (RSS or Atom) by its address, looked at before it is added. */
export function AddFeed() {
  const trial = useTrial("rss");
  const add = useAddBoard();
  const refresh = useRefresh();
  const form = useForm<FeedForm>({
    resolver: zodResolver(feedForm),
    mode: "onTouched",
    defaultValues: { url: "", label: "" },
  });
  const { errors } = form.formState;
  const complain = (error: unknown) => form.setError("url", { message: asProblem(error).message });
  const preview = form.handleSubmit(({ url }) => {
    trial.mutate({ url }, { onError: complain });
  });
  const follow = form.handleSubmit(async ({ url, label }) => {
    try {
      const { id } = await add.mutateAsync({
        source: "rss",
        url,
        ...(label.trim() && { label: label.trim() }),
      });
      trial.reset();
      form.reset();
      refresh.mutate({ boards: [id] });
    } catch (error) {
      complain(error);
    }
  });
  return (
    <div className="grid gap-6">
      <form noValidate onSubmit={(event) => void follow(event)} className="grid gap-4">
        <Field
          label="Address of the feed"
          required
          hint="RSS or Atom. Many job sites offer one for a search: look for “RSS” or “feed” on its page."
          error={errors.url?.message}
        >
          {(control) => (
            <Input
              {...control}
              type="url"
              placeholder="https://example.org/jobs.rss"
              {...form.register("url")}
            />
          )}
        </Field>
        <Field
          label="Name"
          hint="What it is called here, and where a job names no company."
          error={errors.label?.message}
        >
          {(control) => <Input {...control} {...form.register("label")} />}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" loading={add.isPending}>
            Add the feed
          </Button>
          <Button loading={trial.isPending} onClick={() => void preview()}>
            Preview
          </Button>
        </div>
      </form>
      {trial.data && <TrialResult key={trial.data.id} taskId={trial.data.id} />}
      {add.data && (
        <FirstReading
          source="rss"
          company={add.data.label}
          taskId={refresh.data?.id ?? null}
          problem={refresh.error}
        />
      )}
    </div>
  );
}
