import { PageHead } from '@/components/layout/PageHead';
import { sendNotePath } from '@/domain/addresses/address';
import { cutAtWord } from '@/domain/documents/plain/cut-text';
import { MOST_NOTE, NOTE_PROBLEMS, type NotePage } from '@/domain/reader-notes/reader-note';
import { direction, type InterfaceLanguage, languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface NoteFormProps {
  language: InterfaceLanguage;
  /** The page that the note is about; null for the site as a whole. */
  page: NotePage | null;
  /** When the form was made, encrypted. */
  time: string;
  /** Whether the site sends mail, so that there can be an answer. */
  isMailed: boolean;
  /** What is wrong with the form that was sent, and what was typed. */
  again: {
    problems: Readonly<Record<string, string | readonly [string, Record<string, string | number>]>>;
    typed: Readonly<Record<string, string>>;
  } | null;
}

interface ParagraphChoiceProps {
  language: InterfaceLanguage;
  page: NotePage;
  problems: ReadonlyMap<string, string>;
  /** Key of the paragraph that was chosen before; empty for the whole page. */
  chosen: string;
}

/** Characters of a paragraph in the list of them. */
const MOST_SHOWN = 80;

/** A reader's note to the archive about a page. */
export function NoteForm({ language, page, time, isMailed, again }: NoteFormProps) {
  const t = getT(language);
  const problems = new Map(
    Object.entries(again?.problems ?? {}).map(([input, said]) => {
      const [key, values] = typeof said === 'string' ? [said, {}] : said;
      const problem = NOTE_PROBLEMS.find((each) => key.endsWith(`.${each}`)) ?? 'time';
      return [input, t(`write.wrong.${problem}`, values)];
    }),
  );
  const typed = (input: string) => again?.typed[input] ?? '';
  return (
    <>
      <PageHead title={t('write.title')} words={t('write.words')} />
      <div className="note-form wide">
        {problems.size > 0 && <NotSent problems={problems} title={t('write.notSent')} />}
        {page && (
          <p>
            {t('write.about')}{' '}
            <a href={page.path} lang={page.language} dir={direction(page.language)}>
              {page.title}
            </a>{' '}
            ({languageName(page.language, language)})
          </p>
        )}
        <form method="post" action={sendNotePath(language)} aria-label={t('write.title')}>
          {page && <input type="hidden" name="about" value={page.path} />}
          <input type="hidden" name="time" value={time} />
          {page && page.paragraphs.length > 1 && (
            <ParagraphChoice {...{ language, page, problems }} chosen={typed('paragraph')} />
          )}
          <p>
            <label htmlFor="note-text">{t('write.text')}</label>
            <small id="note-text-hint">{t('write.most', { max: MOST_NOTE })}</small>
            <Wrong input="text" problems={problems} />
            <textarea
              id="note-text"
              name="text"
              rows={10}
              dir="auto"
              defaultValue={typed('text')}
              aria-required="true"
              aria-invalid={problems.has('text') || undefined}
              aria-describedby="note-text-hint note-text-wrong"
            />
          </p>
          {isMailed && (
            <p>
              <label htmlFor="note-email">{t('write.email')}</label>
              <small id="note-email-hint">{t('write.emailHint')}</small>
              <Wrong input="email" problems={problems} />
              <input
                id="note-email"
                name="email"
                inputMode="email"
                autoComplete="email"
                dir="ltr"
                defaultValue={typed('email')}
                aria-invalid={problems.has('email') || undefined}
                aria-describedby="note-email-hint note-email-wrong"
              />
            </p>
          )}
          {/* Programs that fill in every field give themselves away. */}
          <p className="sr-only" aria-hidden="true">
            <label>
              {t('write.website')} <input name="website" tabIndex={-1} autoComplete="off" />
            </label>
          </p>
          <p>
            <button type="submit">{t('write.send')}</button>
          </p>
          <p>
            <small>{t('write.privacy')}</small>
          </p>
        </form>
      </div>
    </>
  );
}

/** The paragraph that the note is about, chosen by its first words; the whole page unless chosen. */
function ParagraphChoice({ language, page, problems, chosen }: ParagraphChoiceProps) {
  const t = getT(language);
  const { paragraphs } = page;
  const isThere = paragraphs.some(({ key }) => key === chosen);
  return (
    <p>
      <label htmlFor="note-paragraph">{t('write.paragraph')}</label>
      <Wrong input="paragraph" problems={problems} />
      <select
        id="note-paragraph"
        name="paragraph"
        defaultValue={isThere ? chosen : ''}
        aria-invalid={problems.has('paragraph') || undefined}
        aria-describedby="note-paragraph-wrong"
      >
        <option value="">{t('write.wholePage')}</option>
        {paragraphs.map(({ key, text }) => (
          <option key={key} value={key} lang={page.language} dir={direction(page.language)}>
            {cutAtWord(text, MOST_SHOWN, page.language)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** What is wrong, first on the page, with links to the fields. */
function NotSent({ problems, title }: { problems: ReadonlyMap<string, string>; title: string }) {
  return (
    <section className="not-sent" aria-labelledby="not-sent">
      <h2 id="not-sent">{title}</h2>
      <ul>
        {[...problems].map(([input, said]) => (
          <li key={input}>{input === 'form' ? said : <a href={`#note-${input}`}>{said}</a>}</li>
        ))}
      </ul>
    </section>
  );
}

function Wrong({ input, problems }: { input: string; problems: ReadonlyMap<string, string> }) {
  return (
    <strong id={`note-${input}-wrong`} className="wrong">
      {problems.get(input)}
    </strong>
  );
}
