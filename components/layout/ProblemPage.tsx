import { frontPath, todayPath, topicsPath } from '@/domain/addresses/address';
import { direction, languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import type { Frame } from './frame';
import { PageFrame } from './PageFrame';

export type Problem = 'missing' | 'malformed' | 'withdrawn' | 'gone' | 'broken' | 'busy';

export interface ReadElsewhere {
  language: string;
  title: string;
  href: string;
}

interface ProblemPageProps {
  frame: Frame;
  problem: Problem;
  /** The public reason for unpublishing, where an editor wrote one. */
  reason?: string;
  /** The same text in other languages that are public. */
  elsewhere?: readonly ReadElsewhere[];
}

/** An error page for readers, with links that help. */
export function ProblemPage({ frame, problem, reason, elsewhere = [] }: ProblemPageProps) {
  const { language } = frame;
  const t = getT(language);
  const kind = elsewhere.length > 0 ? 'elsewhere' : problem;
  const languages = frame.languages.map((tag) => {
    return { language: tag, href: frontPath(tag), isHere: tag === language };
  });
  return (
    <PageFrame frame={frame} languages={languages} hasNoNoteLink>
      <div className="problem wide">
        <h1 className="poster poster-long">{t(`problem.${kind}.title`)}</h1>
        <p className="lead">{reason || t(`problem.${kind}.words`)}</p>
        {elsewhere.length > 0 && (
          <ul className="ways">
            {elsewhere.map((text) => (
              <li key={text.language}>
                <span className="label">{languageName(text.language, language)}</span>
                <a
                  href={text.href}
                  hrefLang={text.language}
                  lang={text.language}
                  dir={direction(text.language)}
                >
                  {text.title}
                </a>
              </li>
            ))}
          </ul>
        )}
        <h2 className="label">{t('problem.onward')}</h2>
        <ul className="ways">
          <li>
            <a href={todayPath(language)}>{t('frame.today')}</a>
          </li>
          <li>
            <a href={topicsPath(language)}>{t('frame.topics')}</a>
          </li>
          <li>
            <a href={frontPath(language)}>{t('problem.front')}</a>
          </li>
        </ul>
      </div>
    </PageFrame>
  );
}
