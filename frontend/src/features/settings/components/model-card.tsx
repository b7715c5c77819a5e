import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { textLink } from "@/components/ui/text-link";
import { api, unwrap } from "@/api/client";
import { asProblem } from "@/lib/problem";
import { useUser } from "@/lib/session/session";
import { usageQuery, useWish, wishesQuery, type Usage } from "@/lib/usage/queries";

const engines = { none: "None", anthropic: "Anthropic", local: "Your own machines" } as const;

/** Which language model answers, whether it does, and what it may see. */
export function ModelCard() {
  const usage = useQuery(usageQuery);
  return (
    <Card
      title="Language model"
      description="It writes and helps to read. It never decides a score, and everything works without it."
    >
      {usage.isPending && (
        <Loading label="Loading the language model">
          <Skeleton className="h-16 w-full" />
        </Loading>
      )}
      {usage.isError && <ErrorState error={usage.error} onRetry={() => void usage.refetch()} />}
      {usage.data && (
        <div className="grid gap-6">
          <Engine usage={usage.data} />
          <WishSwitches />
        </div>
      )}
    </Card>
  );
}

function Engine({ usage }: { usage: Usage }) {
  const admin = useUser().role === "admin";
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5">
        <dt className="text-ink-faint">Answers</dt>
        <dd className="flex flex-wrap items-center gap-2">
          {engines[usage.engine]}
          {usage.host && <span className="text-ink-soft">{usage.host}</span>}
          {usage.free && <Badge tone="met">costs nothing</Badge>}
        </dd>
        {usage.models && (
          <>
            <dt className="text-ink-faint">Reads with</dt>
            <dd className="break-words">{usage.models.extraction}</dd>
            <dt className="text-ink-faint">Writes with</dt>
            <dd className="break-words">{usage.models.writing}</dd>
          </>
        )}
      </dl>
      {usage.problem && <Notice tone="partial">{usage.problem}</Notice>}
      {usage.engine === "none" && <SetUp admin={admin} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {admin && <Test />}
        <Link to="/usage" className={textLink}>
          What it costs
        </Link>
      </div>
    </div>
  );
}

/** How to connect one: it is set where the instance runs, so that no key passes through a browser. */
function SetUp({ admin }: { admin: boolean }) {
  if (!admin) return <p className="text-ink-soft">Whoever runs this instance can connect one.</p>;
  return (
    <div className="grid gap-2 text-pretty text-ink-soft">
      <p>Connect one in the file .env of this instance, then start it again:</p>
      <pre className="rounded-control bg-sunken px-3 py-2 text-sm break-words whitespace-pre-wrap text-ink">
        {
          "# Anthropic\nANTHROPIC_API_KEY=…\n\n# or LM Studio (Ollama: port 11434); no key, no cost\nANTHROPIC_BASE_URL=http://127.0.0.1:1234\nLLM_MODEL_EXTRACTION=…\nLLM_MODEL_WRITING=…"
        }
      </pre>
    </div>
  );
}

function Test() {
  const client = useQueryClient();
  const test = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/usage/test-connection")),
    onSettled: () => client.invalidateQueries({ queryKey: usageQuery.queryKey }),
  });
  return (
    <>
      <Button loading={test.isPending} onClick={() => test.mutate()}>
        Test connection
      </Button>
      <p role="status" className="min-w-0 basis-full text-pretty empty:hidden sm:basis-auto">
        {test.data &&
          (test.data.ok ? (
            <Badge tone="met">{`Answered in ${test.data.latency_ms ?? 0} ms`}</Badge>
          ) : (
            <span className="text-ink-soft">{test.data.detail}</span>
          ))}
        {test.isError && <span className="text-danger">{asProblem(test.error).message}</span>}
      </p>
    </>
  );
}

function WishSwitches() {
  const { data: wishes } = useQuery(wishesQuery);
  const wish = useWish();
  if (!wishes) return <Skeleton className="h-24 w-full" />;
  return (
    <div className="grid gap-4 border-t pt-4">
      <Switch
        label="Hide my name and contact"
        hint="Name, e-mail, phone and links are replaced before anything leaves this machine, and put back into the answer. Photos are never sent."
        checked={wishes.redact}
        onCheckedChange={(redact) => wish.mutate({ redact })}
      />
      <Switch
        label="Let it help to read"
        hint="It looks over CVs you upload and job pages you import. What it adds must stand there word for word. Costs credits."
        checked={wishes.read_with_model}
        onCheckedChange={(on) => wish.mutate({ read_with_model: on })}
      />
    </div>
  );
}
