import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { readHouseStyle } from '@/app/house-style';
import { FontPreloads } from '@/components/layout/FontPreloads';
import { direction } from '@/i18n/languages';
import '@/app/[locale]/reader.css';

export const metadata: Metadata = {
  formatDetection: { telephone: false },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

interface LayoutProps {
  params: Promise<{ language: string }>;
  children: ReactNode;
}

/** Same as public pages; the preview of the front page has nothing of the staff's site. */
export default async function Layout({ params, children }: LayoutProps) {
  const { language } = await readFrame(pageParam((await params).language));
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <FontPreloads language={language} type={(await readHouseStyle()).type} />
      </head>
      <body>{children}</body>
    </html>
  );
}
