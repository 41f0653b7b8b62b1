'use client';

import { useId, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import type { LanguageAttributes } from '@/domain/documents/document';
import { canonicalTag, direction, languageName } from '@/i18n/languages';
import { Line } from './Line.client';
import { languagesOffered, remember } from './recent-languages';

const OTHER = '';

/** State of a dialog's language field, and its inputs. */
export function useLanguageChoice(host: EditorHost, begin: string | undefined) {
  const [offered] = useState(() => {
    const list = languagesOffered(host.languages, host.language);
    return begin && !list.includes(begin) ? [begin, ...list] : list;
  });
  const [choice, setChoice] = useState(begin ?? offered[0] ?? OTHER);
  const [tag, setTag] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  /** The chosen language; null after showing that the input is not one. */
  function chosen(): LanguageAttributes | null {
    const lang = choice === OTHER ? tagOf(tag) : choice;
    setIsWrong(lang === null);
    if (lang === null) return null;
    remember(lang);
    return { lang, dir: direction(lang) };
  }

  const fields = <LanguageFields {...{ host, offered, choice, setChoice, tag, setTag, isWrong }} />;
  return { chosen, fields };
}

interface LanguageFieldsProps {
  host: EditorHost;
  offered: string[];
  choice: string;
  setChoice: (tag: string) => void;
  tag: string;
  setTag: (tag: string) => void;
  isWrong: boolean;
}

function LanguageFields(props: LanguageFieldsProps) {
  const { host, offered, choice, setChoice, tag, setTag, isWrong } = props;
  const { words, interfaceLanguage } = host;
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{words.languageChoice}</label>
        <select
          id={id}
          name="language"
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {languageName(one, interfaceLanguage)}
            </option>
          ))}
          <option value={OTHER}>{words.languageOther}</option>
        </select>
      </div>
      {choice === OTHER && (
        <Line
          name="tag"
          label={words.languageTag}
          hint={words.languageTagHint}
          problem={isWrong ? words.languageWrong : null}
          value={tag}
          onText={setTag}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      )}
    </>
  );
}

function tagOf(typed: string): string | null {
  const tag = canonicalTag(typed.trim());
  return tag && tag.length <= 100 ? tag : null;
}
