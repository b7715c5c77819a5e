import { useMedia } from "@/lib/use-media";

/** Whether there is room beside the letter for what it rests on (the breakpoint xl). */
export function useRoomBeside(): boolean {
  return useMedia("(min-width: 80rem)");
}
