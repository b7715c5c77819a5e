/** The look of a link within text; put it on a router Link or an anchor. */
export const textLink =
  "rounded-[2px] font-medium text-accent-text underline decoration-1 underline-offset-2 hover:decoration-2";
