import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { readHouseStyle } from '@/app/house-style';
import { FontPreloads } from '@/components/layout/FontPreloads';
import { direction } from '@/i18n/languages';
import { sharedDraft } from './shared-draft';
import '@/app/[locale]/reader.css';

export const metadata: Metadata = {
  formatDetection: { telephone: false },
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

interface LayoutProps {
  params: Promise<{ token: string }>;
  children: ReactNode;
}

/** Same as public pages, in the language of the text. */
export default async function Layout({ params, children }: LayoutProps) {
  const { language } = (await sharedDraft((await params).token)).frame;
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <FontPreloads language={language} type={(await readHouseStyle()).type} />
      </head>
      <body>{children}</body>
    </html>
  );
}
