import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { iconLinks, readerViewport, readHouseStyle } from '@/app/house-style';
import { FontPreloads } from '@/components/layout/FontPreloads';
import { direction } from '@/i18n/languages';
import './reader.css';

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { language } = await readFrame((await params).locale);
  return { formatDetection: { telephone: false }, ...(await iconLinks(language)) };
}

export const generateViewport = readerViewport;

interface LayoutProps {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export default async function Layout({ params, children }: LayoutProps) {
  const { language } = await readFrame(pageParam((await params).locale));
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <FontPreloads language={language} type={(await readHouseStyle()).type} />
      </head>
      <body>{children}</body>
    </html>
  );
}
