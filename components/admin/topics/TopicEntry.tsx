import { topicAdminPath } from '@/domain/addresses/staff-address';
import type { TopicLine } from '@/domain/topics/topic-file';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** A topic in the list: name, number of stories, and what is missing. */
export function TopicEntry({ line, language }: { line: TopicLine; language: string }) {
  const t = getStaffT(language);
  const has = new Set(line.names.map((each) => each.language));
  const missing = INTERFACE_LANGUAGES.filter((tag) => !has.has(tag));
  const names = missing.map((tag) => languageName(tag, language));
  return (
    <>
      <a
        href={topicAdminPath(line.id)}
        lang={line.nameLanguage}
        dir={direction(line.nameLanguage)}
        className="entry-name"
      >
        {line.name}
      </a>
      <span className="label">
        {[
          line.withdrawnAt && t('topics.withdrawn'),
          t('topics.published', { count: line.published }),
          missing.length > 0 &&
            t('topics.unnamed', { languages: new Intl.ListFormat(language).format(names) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}
