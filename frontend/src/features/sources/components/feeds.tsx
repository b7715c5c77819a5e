import { zodResolver } from "@hookform/resolvers/zod";
import { Trash2 } from "lucide-react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import type { Schema } from "@/api/types";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useAddFeed, useRemoveFeed } from "../queries";
import { stateLook } from "@/lib/sources/words";

type Board = Schema<"BoardOut">;

const feedForm = z.object({
  url: z.url({ protocol: /^https?$/, error: "Use a web address that begins with http:// or https://." }),
  label: z.string().max(100, "Use at most 100 characters.").optional(),
});
type FeedForm = z.infer<typeof feedForm>;

function FeedLine({ slug, board }: { slug: string; board: Board }) {
  const remove = useRemoveFeed(slug);
  const { word, tone, icon } = stateLook(board.state);
  return (
    <li className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="truncate font-medium">{board.label}</span>
          <Badge tone={tone} icon={icon}>
            {word}
          </Badge>
        </p>
        <p className="truncate text-sm text-ink-faint">{board.url}</p>
        {board.error && <p className="text-sm text-ink-soft">{board.error}</p>}
      </div>
      <IconButton icon={Trash2} label={`Remove ${board.label}`} onClick={() => remove.mutate(board)} />
    </li>
  );
}

function AddFeed({ slug }: { slug: string }) {
  const add = useAddFeed(slug);
  const form = useForm<FeedForm>({ resolver: zodResolver(feedForm), mode: "onTouched" });
  const { errors } = form.formState;
  const submit = form.handleSubmit(async ({ url, label }) => {
    try {
      await add.mutateAsync({ url, ...(label?.trim() && { label: label.trim() }) });
      form.reset({ url: "", label: "" });
      toast({ title: "Feed added", detail: "Refresh the source to read it now." });
    } catch (error) {
      form.setError("url", { message: asProblem(error).message });
    }
  });
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="grid items-start gap-3 sm:grid-cols-[2fr_1fr_auto]"
    >
      <Field label="Address of a feed" required error={errors.url?.message}>
        {(control) => (
          <Input
            {...control}
            type="url"
            placeholder="https://example.org/jobs.rss"
            {...form.register("url")}
          />
        )}
      </Field>
      <Field label="Name" error={errors.label?.message}>
        {(control) => <Input {...control} {...form.register("label")} />}
      </Field>
      <Button type="submit" loading={add.isPending} className="h-9 sm:mt-6">
        Add
      </Button>
    </form>
  );
}

/** The feeds of a source, and a line to add one. */
export function Feeds({ slug, boards }: { slug: string; boards: readonly Board[] }) {
  return (
    <div className="grid gap-2 rounded-control bg-sunken p-3">
      {boards.length > 0 && (
        <ul aria-label="Feeds" className="divide-y">
          {boards.map((board) => (
            <FeedLine key={board.id} slug={slug} board={board} />
          ))}
        </ul>
      )}
      <AddFeed slug={slug} />
    </div>
  );
}
