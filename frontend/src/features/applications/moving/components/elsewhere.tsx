import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useSendCv } from "@/lib/cv/queries";
import { asProblem } from "@/lib/problem";
import type { BoardImport } from "../types";

/** Sends a file to the profile, and goes there to see it read. */
export function ToProfile({ file }: { file: File }) {
  const navigate = useNavigate();
  const { mutate, isPending, error } = useSendCv();
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        loading={isPending}
        onClick={() => mutate(file, { onSuccess: () => void navigate({ to: "/profile" }) })}
      >
        Read it into your profile
      </Button>
      {error && (
        <p role="alert" className="text-sm text-danger">
          {asProblem(error).message}
        </p>
      )}
    </div>
  );
}

/** A file that has no list of applications in it, and the way to where it belongs. */
export function Elsewhere({ taken, file }: { taken: BoardImport; file: File }) {
  const profile = taken.goes_to === "profile";
  return (
    <Notice live>
      <div className="grid justify-items-start gap-3">
        <div>
          <p className="font-medium">This is {article(taken.label)}</p>
          <p className="text-pretty text-ink-soft">
            {profile
              ? "There are no applications in it. It belongs in your profile."
              : "It holds everything of an account, your board included. It is taken in with your data."}
          </p>
        </div>
        {profile ? (
          <ToProfile file={file} />
        ) : (
          <Button asChild>
            <Link to="/settings/data">Go to your data</Link>
          </Button>
        )}
      </div>
    </Notice>
  );
}

/** Labels stand alone elsewhere; in a sentence their first letter is small, unless it is a name. */
function article(label: string): string {
  return /^(A|The) /.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
