/** A link that does not ask to be pressed. */
export const quietLink =
  "rounded-[2px] underline decoration-1 underline-offset-2 hover:text-ink pointer-coarse:min-h-9";
