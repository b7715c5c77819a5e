import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { showPicture } from "@/lib/picture-address";
import { pageImageQuery } from "../../queries";

interface PagePictureProps {
  cvId: string;
  number: number;
  /** What it is, for people who do not see it. */
  name: string;
}

/** The picture of a page. It needs the person's token, so it is fetched rather than linked. */
export function PagePicture({ cvId, number, name }: PagePictureProps) {
  const { data: picture, isError } = useQuery(pageImageQuery(cvId, number));
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image && picture) return showPicture(image, picture);
    },
    [picture],
  );
  if (isError)
    return (
      <p className="absolute inset-0 grid place-items-center p-8 text-center text-ink-soft">
        We could not draw this page. The words are beside each fact all the same.
      </p>
    );
  if (!picture) return <Skeleton className="absolute inset-0 rounded-[0]" />;
  return (
    <img
      ref={show}
      alt={name}
      // A part of a page shown for another fact is the same picture: no white moment between.
      decoding="sync"
      className="absolute inset-0 size-full select-none"
      draggable={false}
    />
  );
}
