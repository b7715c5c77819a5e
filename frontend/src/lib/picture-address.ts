interface Held {
  address: string;
  users: number;
}

const held = new Map<Blob, Held>();
// Who shows it next gets the same address, whose picture the browser has decoded already.
const keptMs = 30_000;

function drop(picture: Blob): void {
  const item = held.get(picture);
  if (!item || item.users > 0) return;
  URL.revokeObjectURL(item.address);
  held.delete(picture);
}

/** Gives an image element a picture that was fetched; call what it answers when the element goes. */
export function showPicture(image: HTMLImageElement, picture: Blob): () => void {
  const item = held.get(picture) ?? { address: URL.createObjectURL(picture), users: 0 };
  item.users += 1;
  held.set(picture, item);
  image.src = item.address;
  return () => {
    item.users -= 1;
    if (item.users === 0) setTimeout(() => drop(picture), keptMs);
  };
}
