import { textPath } from '@/domain/addresses/staff-address';
import type { ListText } from '@/domain/story-list/story-list-row';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

type Shown = 'draft' | 'review' | 'scheduled' | 'published' | 'changes' | 'withdrawn';

/** Shape of the symbol of a state; its word is next to it. */
const SHAPES: Record<Shown, string> = {
  draft: '○',
  review: '◐',
  scheduled: '◷',
  published: '●',
  changes: '◉',
  withdrawn: '×',
};

interface TextStatesProps {
  storyId: string;
  texts: readonly ListText[];
  language: string;
}

/** The languages of a story with their states, each linked to its text. */
export function TextStates({ storyId, texts, language }: TextStatesProps) {
  const t = getStaffT(language);
  if (texts.length === 0) return <span className="faint">{t('stories.noText')}</span>;
  const states = [...new Set(texts.map(shownState))];
  return (
    <ul className="text-states">
      {states.map((state) => (
        <li key={state} className={`is-${state}`}>
          <span aria-hidden="true" className="shape">
            {SHAPES[state]}
          </span>
          <span className="faint">{t(`stories.state.${state}`)}</span>
          {texts
            .filter((text) => shownState(text) === state)
            .map((text) => (
              <a key={text.language} href={textPath(storyId, text.language)}>
                {languageName(text.language, language)}
              </a>
            ))}
        </li>
      ))}
    </ul>
  );
}

function shownState(text: ListText): Shown {
  if (text.isInReview) return 'review';
  return text.state === 'published' && text.hasChanges ? 'changes' : text.state;
}
