import type { ReactNode } from 'react';
import { WORKING_TITLE } from '@/components/admin/ui/classes';
import type { TextContent } from '@/domain/texts/text-content';
import { direction } from '@/i18n/languages';
import { BOARD, MARGIN, TRANSLATION_SHEET } from './board-looks';

interface ReadOnlyTextProps {
  text: TextContent;
  language: string;
  margin: ReactNode;
  children: ReactNode;
}

/** A text for users who may not change it. */
export function ReadOnlyText({ text, language, margin, children }: ReadOnlyTextProps) {
  return (
    <div className={BOARD}>
      <div className={MARGIN}>{margin}</div>
      <div className={TRANSLATION_SHEET} id="body">
        <div lang={language} dir={direction(language)}>
          <p className={WORKING_TITLE}>{text.title}</p>
          {text.subtitle && <p>{text.subtitle}</p>}
        </div>
        {children}
      </div>
    </div>
  );
}
