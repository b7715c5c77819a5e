import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { formatCount, formatShare, plural } from "@/lib/format";
import { formatUsd } from "@/lib/usage/money";
import { personaNamesQuery, peopleQuery, type Instance } from "../queries";
import { promptWords, subjectWords } from "../words";

type Group = Instance["by_prompt"][number];

interface GroupsProps {
  title: string;
  description: string;
  rows: readonly Group[];
  nameOf: (row: Group, index: number) => ReactNode;
  empty: string;
}

function columnsFor(nameOf: GroupsProps["nameOf"], rows: readonly Group[]): Column<Group>[] {
  return [
    { key: "name", header: "Name", cell: (row) => nameOf(row, rows.indexOf(row)) },
    { key: "calls", header: "Questions", numeric: true, cell: ({ calls }) => formatCount(calls) },
    {
      key: "tokens",
      header: "Tokens in, out",
      numeric: true,
      wideOnly: true,
      cell: (row) => `${formatCount(row.input_tokens)}, ${formatCount(row.output_tokens)}`,
    },
    {
      key: "cached",
      header: "From the model’s cache",
      numeric: true,
      wideOnly: true,
      cell: ({ cached_share: share }) => formatShare(share),
    },
    {
      key: "seconds",
      header: "Mean time",
      numeric: true,
      wideOnly: true,
      cell: ({ seconds }) => timeOf(seconds),
    },
    { key: "spent", header: "Cost", numeric: true, cell: ({ spent }) => formatUsd(spent) },
  ];
}

function timeOf(seconds: number | null): string {
  return seconds === null ? "–" : `${seconds.toFixed(1)} s`;
}

function Groups({ title, description, rows, nameOf, empty }: GroupsProps) {
  if (rows.length === 0)
    return (
      <Card title={title}>
        <p className="text-ink-soft">{empty}</p>
      </Card>
    );
  return (
    <Card title={title} description={description} flush>
      <DataTable
        caption={title}
        columns={columnsFor(nameOf, rows)}
        rows={rows}
        rowKey={(row) => `${rows.indexOf(row)}`}
        narrow={(row) => (
          <div className="flex items-baseline justify-between gap-4">
            <p className="min-w-0">
              <span className="block truncate font-medium">{nameOf(row, rows.indexOf(row))}</span>
              <span className="text-sm text-ink-faint">
                {plural(row.calls, "question")}, {timeOf(row.seconds)}
              </span>
            </p>
            <span className="tabular">{formatUsd(row.spent)}</span>
          </div>
        )}
      />
    </Card>
  );
}

export function PeopleCard({ instance }: { instance: Instance }) {
  const { data: people } = useQuery(peopleQuery);
  const nameOf = (_row: Group, index: number) => {
    const id = instance.by_person[index]?.user_id ?? null;
    if (id === null) return "This instance, and closed accounts";
    return people?.find((person) => person.id === id)?.name ?? "Somebody";
  };
  return (
    <Groups
      title="People"
      description="Who asked most."
      rows={instance.by_person}
      nameOf={nameOf}
      empty="Nobody asked anything yet."
    />
  );
}

export function PromptsCard({ instance }: { instance: Instance }) {
  return (
    <Groups
      title="What was asked"
      description="Each kind of question, all its versions together."
      rows={instance.by_prompt}
      nameOf={({ name }) => promptWords(name)}
      empty="Nothing was asked yet."
    />
  );
}

export function PersonasCard({ instance }: { instance: Instance }) {
  const { data: names } = useQuery(personaNamesQuery);
  return (
    <Groups
      title="Personas of the coach"
      description="What each of them takes to answer."
      rows={instance.by_subject}
      nameOf={({ name }) => subjectWords(name, names ?? new Map())}
      empty="Nobody talked to the coach yet."
    />
  );
}
