const zone = 72;
const fastest = 22;

/**
 * How far to scroll in a frame while a card is held at `at` over something from `start` to `end`: the nearer to an
 * edge the faster, towards it; nothing in the middle.
 */
export function scrollStep(at: number, start: number, end: number): number {
  const reach = Math.min(zone, (end - start) / 3);
  if (reach <= 0) return 0;
  const near = (distance: number) => Math.min(1, Math.max(0, 1 - distance / reach));
  const share = near(end - at) - near(at - start);
  return Math.round(Math.sign(share) * share * share * fastest);
}

interface Point {
  clientX: number;
  clientY: number;
}

/** Scrolls the board to the side, and the column under the pointer up or down, while a card is dragged. */
export class AutoScroll {
  private frame: number | null = null;
  private point: Point = { clientX: 0, clientY: 0 };

  constructor(private readonly board: () => HTMLElement | null) {}

  follow(point: Point): void {
    this.point = point;
    this.frame ??= requestAnimationFrame(this.step);
  }

  stop(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
  }

  private readonly step = (): void => {
    const board = this.board();
    if (!board) {
      this.frame = null;
      return;
    }
    const { clientX, clientY } = this.point;
    const box = board.getBoundingClientRect();
    board.scrollLeft += scrollStep(clientX, box.left, box.right);
    for (const list of board.querySelectorAll("[data-scrolls]")) {
      const { left, right, top, bottom } = list.getBoundingClientRect();
      if (clientX >= left && clientX <= right) list.scrollTop += scrollStep(clientY, top, bottom);
    }
    this.frame = requestAnimationFrame(this.step);
  };
}
