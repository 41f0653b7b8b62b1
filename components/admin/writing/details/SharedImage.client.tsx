'use client';

import { useEffect, useState } from 'react';
import { sharePreviewPath } from '@/domain/addresses/staff-address';

/** So long nothing has to be typed before the image is drawn anew. */
const PAUSE_MS = 600;

interface SharedImageProps {
  place: { storyId: string; language: string };
  /** The title of the card. */
  title: string;
  /** Id of the cover. */
  cover: string | null;
}

/** The image that is shown beside a shared link, drawn from what is on the screen. */
export function SharedImage({ place, title, cover }: SharedImageProps) {
  const src = useSettled(sharePreviewPath(place, { title, cover }));
  const [failed, setFailed] = useState('');
  // No image can be drawn of some scripts.
  if (failed === src) return null;
  return (
    <img
      className="h-auto w-full"
      src={src}
      alt=""
      width={1200}
      height={630}
      loading="lazy"
      onError={() => setFailed(src)}
    />
  );
}

/** A value once it has not changed for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
