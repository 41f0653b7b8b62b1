import type { ReactNode } from 'react';
import type { TextContent } from '@/domain/texts/text-content';
import { direction } from '@/i18n/languages';

interface RoomTextProps {
  text: TextContent;
  language: string;
  children: ReactNode;
}

/** The sheet for users who may not change the text. */
export function RoomText({ text, language, children }: RoomTextProps) {
  return (
    <div className="desk-sheet" id="body" tabIndex={-1}>
      <div className="room-head" lang={language} dir={direction(language)}>
        <p className="desk-title">{text.title}</p>
        {text.subtitle && <p className="room-subtitle">{text.subtitle}</p>}
        {text.teaser && <p className="room-teaser">{text.teaser}</p>}
      </div>
      {children}
    </div>
  );
}
