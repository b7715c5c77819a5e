import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { FilterChips } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { textLink } from "@/components/ui/text-link";
import { channelsQuery, previewQuery, type Frequency, type SavedSearch } from "@/lib/alerts/searches";
import { frequencyOptions, queryParts } from "@/lib/alerts/words";
import { formatExact, formatTotal, plural } from "@/lib/format";
import type { Problem } from "@/lib/problem";

export interface SearchFields {
  name: string;
  frequency: Frequency;
  channels: string[];
  channel_frequencies: Record<string, Frequency>;
}

interface SearchFormProps {
  title: string;
  search: Pick<SavedSearch, "kind" | "query"> & SearchFields;
  action: string;
  saving: boolean;
  problem: Problem | null;
  onSave: (fields: SearchFields) => void;
  onClose: () => void;
}

/** What this search would have told lately: the surest way to see whether it is too wide. */
function Lately({
  search,
  frequency,
}: {
  search: Pick<SavedSearch, "kind" | "query">;
  frequency: Frequency;
}) {
  const { data } = useQuery(previewQuery({ kind: search.kind, query: search.query, frequency }));
  const when = data?.next_run_at
    ? `Next on ${formatExact(data.next_run_at)}`
    : "Told as soon as something comes";
  return (
    <p className="min-h-10 text-sm text-ink-soft" aria-live="polite">
      {data && (
        <>
          {data.total.value === 0
            ? "Nothing new met it in the last seven days."
            : `In the last seven days it would have told you of ${data.total.relation === "gte" ? formatTotal(data.total) : plural(data.total.value, search.kind === "matches" ? "match" : "job", search.kind === "matches" ? "matches" : "jobs")}.`}{" "}
          {when}.
        </>
      )}
    </p>
  );
}

interface ChannelsProps {
  chosen: readonly string[];
  frequency: Frequency;
  frequencies: Record<string, Frequency>;
  onChosen: (chosen: string[]) => void;
  onFrequencies: (frequencies: Record<string, Frequency>) => void;
}

/** By what one is told, and where one channel differs from the rest. */
function Channels({ chosen, frequency, frequencies, onChosen, onFrequencies }: ChannelsProps) {
  const { data } = useQuery(channelsQuery);
  const usable = (data?.items ?? []).filter(({ state }) => state === "active" || state === "failing");
  const options = [
    { value: "inbox", label: "Inbox" },
    ...usable.map(({ kind, label }) => ({ value: kind, label })),
  ];
  // A channel that is chosen and no longer connected stays visible, so that it can be taken out.
  const lost = chosen.filter((kind) => !options.some(({ value }) => value === kind));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">Tell me by</legend>
      <FilterChips
        label="Channels"
        value={chosen}
        options={[...options, ...lost.map((kind) => ({ value: kind, label: `${kind} (not connected)` }))]}
        onValueChange={(next) => next.length > 0 && onChosen(next)}
      />
      {chosen
        .filter((kind) => kind !== "inbox")
        .map((kind) => (
          <div key={kind} className="flex items-center justify-between gap-3 text-sm">
            <span>{options.find(({ value }) => value === kind)?.label ?? kind}</span>
            <Select
              compact
              aria-label={`How often by ${kind}`}
              value={frequencies[kind] ?? frequency}
              options={frequencyOptions}
              onValueChange={(next) => onFrequencies({ ...frequencies, [kind]: next })}
            />
          </div>
        ))}
      {data && usable.length === 0 && (
        <p className="text-sm text-ink-soft">
          E-mail and messengers are connected under{" "}
          <Link to="/settings/notifications" className={textLink}>
            Notifications
          </Link>
          .
        </p>
      )}
    </fieldset>
  );
}

/** The form of a saved search; what it looks for comes from the list it was made on. */
export function SearchForm({ title, search, action, saving, problem, onSave, onClose }: SearchFormProps) {
  const form = useForm({ defaultValues: { name: search.name } });
  const [frequency, setFrequency] = useState(search.frequency);
  const [channels, setChannels] = useState(search.channels);
  const [frequencies, setFrequencies] = useState(search.channel_frequencies);
  const submit = form.handleSubmit(({ name }) =>
    onSave({
      name,
      frequency,
      channels,
      channel_frequencies: Object.fromEntries(
        Object.entries(frequencies).filter(([kind, own]) => channels.includes(kind) && own !== frequency),
      ),
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={queryParts(search).join(" · ")}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" loading={saving} onClick={() => void submit()}>
            {action}
          </Button>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        {problem && !problem.forField("name") && (
          <Notice tone="danger" live>
            {problem.message}
          </Notice>
        )}
        <Field label="Name" required error={form.formState.errors.name?.message ?? problem?.forField("name")}>
          {(control) => (
            <Input {...control} maxLength={120} {...form.register("name", { required: "Give it a name" })} />
          )}
        </Field>
        <Field label="How often" unmarked>
          {(control) => (
            <Select
              id={control.id}
              value={frequency}
              options={frequencyOptions}
              onValueChange={setFrequency}
            />
          )}
        </Field>
        <Channels
          chosen={channels}
          frequency={frequency}
          frequencies={frequencies}
          onChosen={setChannels}
          onFrequencies={setFrequencies}
        />
        <Lately search={search} frequency={frequency} />
        {/* So that Enter in the name saves; the button that is seen stands below. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden />
      </form>
    </Dialog>
  );
}
