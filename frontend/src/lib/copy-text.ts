import { toast } from "./toasts";

/** Puts text on the clipboard and says so; without access to it (plain http) it says that instead. */
export async function copyText(text: string, title: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast({ title });
  } catch {
    toast({
      title: "It could not be copied",
      detail: "The browser does not let this page use the clipboard. Select the text and copy it yourself.",
      tone: "danger",
    });
  }
}
