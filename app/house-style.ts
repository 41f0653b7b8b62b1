import type { Viewport } from 'next';
import { cache } from 'react';
import { GROUNDS } from '@/domain/house-style/colour';
import { getHouseStyle } from '@/domain/house-style/queries';

/** The house style, read once per request. */
export const readHouseStyle = cache(getHouseStyle);

/** The bar of a telephone's browser has the accent on light pages; on dark ones it would glare. */
export async function readerViewport(): Promise<Viewport> {
  const { accent } = await readHouseStyle();
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: accent },
      { media: '(prefers-color-scheme: dark)', color: GROUNDS.dark[0] },
    ],
  };
}
