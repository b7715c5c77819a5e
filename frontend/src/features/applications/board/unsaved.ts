/** Notes that were typed and not kept yet, by card: closing a card does not lose what could not be sent. */
export const unsaved = new Map<string, string>();
