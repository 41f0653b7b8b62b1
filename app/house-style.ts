import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { manifestPath } from '@/domain/addresses/address';
import { GROUNDS } from '@/domain/house-style/colour';
import { iconsOf } from '@/domain/house-style/logo';
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

/** Links to the icons and the manifest of the house style; none without a logo. */
export async function iconLinks(language: string): Promise<Pick<Metadata, 'icons' | 'manifest'>> {
  const icons = iconsOf((await readHouseStyle()).logos);
  const [tab, apple] = icons.map(({ name }) => `/media/${name}`);
  return tab ? { icons: { icon: tab, apple }, manifest: manifestPath(language) } : {};
}
