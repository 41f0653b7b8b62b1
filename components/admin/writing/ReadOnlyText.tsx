import type { ReactNode } from 'react';
import type { TextContent } from '@/domain/texts/text-content';
import { direction } from '@/i18n/languages';

interface ReadOnlyTextProps {
  text: TextContent;
  language: string;
  margin: ReactNode;
  children: ReactNode;
}

/** A text for users who may not change it. */
export function ReadOnlyText({ text, language, margin, children }: ReadOnlyTextProps) {
  return (
    <div className="desk-board">
      <div className="desk-margin">{margin}</div>
      <div className="desk-sheet" id="body">
        <div lang={language} dir={direction(language)}>
          <p className="desk-title">{text.title}</p>
          {text.subtitle && <p>{text.subtitle}</p>}
        </div>
        {children}
      </div>
    </div>
  );
}
