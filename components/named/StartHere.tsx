import type { Frame } from '@/components/layout/frame';
import { RowLabel } from '@/components/stories/RowLabel';
import { storyPath } from '@/domain/addresses/address';
import type { StoryRow } from '@/domain/reader/story';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface StartHereProps {
  frame: Frame;
  rows: readonly StoryRow[];
}

/** The few stories that editors chose to begin a topic with; nothing where there are none. */
export function StartHere({ frame, rows }: StartHereProps) {
  const { language, timeZone } = frame;
  if (rows.length === 0) return null;
  return (
    <section className="start wide" aria-labelledby="start">
      <h2 id="start">{getT(language)('topic.startHere')}</h2>
      <ol>
        {rows.map((row) => {
          const tongue = languageAttributes(row.language, language);
          return (
            <li key={row.id}>
              <h3>
                <a href={storyPath(row.language, row.slug)} hrefLang={tongue.lang} {...tongue}>
                  {row.title}
                </a>
              </h3>
              <RowLabel row={row} language={language} timeZone={timeZone} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
