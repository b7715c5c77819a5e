/** The one look of everything that floats: popovers, menus, lists of options. */
export const float =
  "z-40 rounded-card bg-float p-1 shadow-float ring-1 ring-line outline-none data-[state=open]:animate-rise";

/** A row of such a list, under pointer or keyboard. */
export const floatRow =
  "flex w-full items-center gap-2 rounded-control px-2 py-1.5 text-left outline-none select-none pointer-coarse:min-h-11 " +
  "data-[disabled]:pointer-events-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover";
