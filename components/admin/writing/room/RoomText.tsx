import type { ReactNode } from 'react';
import type { TextContent } from '@/domain/texts/text-content';
import { direction } from '@/i18n/languages';
import { READERS_SUBTITLE, READERS_TITLE, SHEET } from './sheet-looks';

interface RoomTextProps {
  text: TextContent;
  language: string;
  children: ReactNode;
}

/** The sheet for users who may not change the text. */
export function RoomText({ text, language, children }: RoomTextProps) {
  return (
    <div className={SHEET} id="body" tabIndex={-1}>
      <div lang={language} dir={direction(language)}>
        <p className={READERS_TITLE}>{text.title}</p>
        {text.subtitle && <p className={READERS_SUBTITLE}>{text.subtitle}</p>}
        {text.teaser && <p className="text-faint">{text.teaser}</p>}
      </div>
      {children}
    </div>
  );
}
