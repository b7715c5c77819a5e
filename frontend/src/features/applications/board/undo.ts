/** Something that was done here and how it is taken back. */
export interface Done {
  /** "Moved Senior Nurse to Interview". */
  name: string;
  undo: () => void;
  /** The toast that offers the same; it goes when the key is used. */
  toast?: number;
}

const most = 50;

/** What was done on the board, newest last; Ctrl+Z takes back one after the other. */
export class UndoStack {
  private done: Done[] = [];

  push(item: Done): void {
    this.done = [...this.done, item].slice(-most);
  }

  /** Takes the newest away and answers it; the caller undoes it. */
  pop(): Done | undefined {
    const last = this.done.at(-1);
    this.done = this.done.slice(0, -1);
    return last;
  }

  /** It was taken back elsewhere: by its toast. */
  drop(item: Done): void {
    this.done = this.done.filter((each) => each !== item);
  }
}
