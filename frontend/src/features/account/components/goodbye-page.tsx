import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { PageTitle } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Logo } from "@/components/ui/logo";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress";
import { formatExact } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { useSession } from "@/lib/session/session";
import { toast } from "@/lib/toasts";
import { deletionQuery, useFetchCertificate, type Deletion } from "../queries";
import { Certificate } from "./certificate";

/** What is left of an account: the page that follows its erasing. */
export function GoodbyePage() {
  // Behind the #, where no server log sees it.
  const secret = useLocation({ select: ({ hash }) => hash });
  const { status } = useSession();
  const title = "Your account is deleted";
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-3xl content-start gap-8 px-4 py-6 sm:px-6 sm:py-10">
      <PageTitle title={title} />
      <header>
        <Link to="/welcome" className="w-fit rounded-control">
          <Logo />
        </Link>
      </header>
      <main id="main" className="grid gap-6">
        {secret.length < 20 ? (
          <NotWhole />
        ) : (
          // Signing out empties what was asked: ask again then.
          <Followed key={status} secret={secret} title={title} />
        )}
      </main>
    </div>
  );
}

function NotWhole() {
  return (
    <>
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        This address is not whole
      </h1>
      <Notice tone="partial">
        It has to end with the # and the long word that you were given when you deleted your account.
      </Notice>
    </>
  );
}

function Followed({ secret, title }: { secret: string; title: string }) {
  const deletion = useQuery(deletionQuery(secret));
  return (
    <>
      <div className="grid gap-1">
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          {title}
        </h1>
        <p className="max-w-text text-ink-soft">
          Nobody can sign in to it any more. Keep this page’s address: it is the only way to your certificate.
        </p>
      </div>
      {deletion.isPending && <ProgressBar label="Looking" done={0} total={null} />}
      {deletion.isError && !deletion.data && (
        <ErrorState error={deletion.error} onRetry={() => void deletion.refetch()} />
      )}
      {deletion.data?.state === "erasing" && <Erasing deletion={deletion.data} />}
      {deletion.data?.state === "erased" && <Erased deletion={deletion.data} secret={secret} />}
    </>
  );
}

function Erasing({ deletion }: { deletion: Deletion }) {
  return (
    <div role="status" className="grid gap-2">
      <ProgressBar label="Erasing your data" done={0} total={null} />
      <p className="text-ink-soft">
        Your data are being erased since {formatExact(deletion.requested_at)}. You can close this page and
        come back.
      </p>
    </div>
  );
}

function Erased({ deletion, secret }: { deletion: Deletion; secret: string }) {
  const certificate = useFetchCertificate();
  const save = () =>
    certificate.mutate(secret, {
      onError: (error) => toast({ title: asProblem(error).title, tone: "danger" }),
    });
  return (
    <>
      <div role="status" className="flex flex-wrap items-center justify-between gap-4">
        <p>
          Everything was erased by{" "}
          {deletion.finished_at && <b className="font-semibold">{formatExact(deletion.finished_at)}</b>}.
        </p>
        <Button variant="primary" loading={certificate.isPending} onClick={save}>
          Save the certificate (PDF)
        </Button>
      </div>
      <Certificate deletion={deletion} />
    </>
  );
}
