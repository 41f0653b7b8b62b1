import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { FontPreloads } from '@/components/layout/FontPreloads';
import { direction } from '@/i18n/languages';
import './reader.css';

export const metadata: Metadata = { formatDetection: { telephone: false } };

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#eceeeb' },
    { media: '(prefers-color-scheme: dark)', color: '#141518' },
  ],
};

interface LayoutProps {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export default async function Layout({ params, children }: LayoutProps) {
  const { language } = await readFrame(pageParam((await params).locale));
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <FontPreloads language={language} />
      </head>
      <body>{children}</body>
    </html>
  );
}
