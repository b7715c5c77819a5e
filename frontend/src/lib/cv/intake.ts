import { useState } from "react";
import { refusalFor } from "../file-rules";
import { useSendCv } from "./queries";
import { refusalOf, type Refusal } from "./refusal";
import { cvRules, wayOf } from "./rules";

export interface Intake {
  send: (file: File) => void;
  sending: File | null;
  refusal: Refusal | null;
  refuse: (reason: string) => void;
}

/** Taking a CV or an export: checks it, sends it where it belongs, and says in plain words why it was not taken. */
export function useCvIntake(): Intake {
  const { mutate, isPending, variables } = useSendCv();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const refuse = (reason: string) =>
    setRefusal({ title: reason, advice: "Send another file, or paste the text of your CV." });
  const send = (file: File) => {
    const reason = refusalFor(file, cvRules);
    if (reason) {
      refuse(reason);
      return;
    }
    setRefusal(null);
    mutate(file, { onError: (error) => setRefusal(refusalOf(error, new Date(), wayOf(file))) });
  };
  return { send, sending: isPending ? variables : null, refusal, refuse };
}
