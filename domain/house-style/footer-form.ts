import * as field from '@/domain/forms/fields';
import { formReader, type PossibleProblems } from '@/domain/forms/form-reader';
import { mailableAddress } from '@/domain/forms/mailable';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import {
  type FootColumn,
  type FootLink,
  isTelephone,
  LONGEST_LABEL,
  MOST_COLUMNS,
  MOST_LINKS,
  readLinkLine,
} from './footer';

const LONGEST_TITLE = 60;
const LONGEST_ADDRESS = 300;

const COLUMNS = Array.from({ length: MOST_COLUMNS }, (_, at) => String(at + 1));

const short = (most: number) => field.within(field.line, { most }, 'site.problem.tooLong');

const email = field.line.refine(
  (typed) => typed === '' || mailableAddress(typed) !== null,
  field.says('site.problem.contact'),
);

const telephone = field.line.refine(
  (typed) => typed === '' || isTelephone(typed),
  field.says('houseStyle.problem.telephone'),
);

/** Reads the footer of a language. @param siteUrl origin of this site */
export function footerReader(siteUrl: string) {
  const links = linksTyped((typed) => readLinkLine(typed, siteUrl), 'houseStyle.problem.noLink');
  return formReader(
    {
      was: field.asTyped,
      language: field.oneOf(INTERFACE_LANGUAGES, 'frame.malformed'),
      titles: field.from('title.*', field.each(short(LONGEST_TITLE))),
      links: field.from('links.*', field.each(links)),
      address: field.stored(
        field.within(field.lines, { most: LONGEST_ADDRESS }, 'site.problem.tooLong'),
      ),
      email: field.stored(email),
      telephone: field.stored(telephone),
    },
    ({ titles, links: typed }) => columnProblems(titles, typed),
    ({ was, language, titles, links: typed, ...contact }) => {
      const columns = COLUMNS.flatMap((key): FootColumn[] => {
        const title = titles.get(key);
        return title ? [{ title, links: typed.get(key) ?? [] }] : [];
      });
      return { was, language, footer: { columns, ...contact } };
    },
  );
}

/** Reads the links to social media, which are of other sites. */
export const readSocial = formReader({
  was: field.asTyped,
  social: field.stored(
    linksTyped((typed) => {
      // No site is this one, so that paths are none of a profile.
      const link = readLinkLine(typed, 'https://none.invalid');
      return typeof link === 'string' || link.href.startsWith('https:') ? link : 'noLink';
    }, 'houseStyle.problem.noSocial'),
  ),
});

function columnProblems(
  titles: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, readonly FootLink[]>,
): PossibleProblems {
  const problems: PossibleProblems = {};
  // Inputs with problems of their own are no map yet.
  if (!(titles instanceof Map && links instanceof Map)) return problems;
  for (const key of COLUMNS) {
    const title = titles.get(key);
    const own = links.get(key);
    if (title === undefined) problems[`title.${key}`] = 'frame.form.missing';
    else if (title === '' && own?.length) {
      problems[`title.${key}`] = 'houseStyle.problem.columnTitle';
    }
    if (own === undefined) problems[`links.${key}`] = 'frame.form.missing';
    else if (title && own.length === 0) {
      problems[`links.${key}`] = 'houseStyle.problem.columnLinks';
    }
  }
  return problems;
}

/** Lines with a link each. @param noLink says that a line is none */
function linksTyped(read: (line: string) => ReturnType<typeof readLinkLine>, noLink: string) {
  return field.lines.transform((typed, refuse): FootLink[] => {
    const links: FootLink[] = [];
    for (const [at, each] of typed.split('\n').entries()) {
      if (each.trim() === '') continue;
      const link = read(each);
      if (typeof link === 'string') {
        const key = link === 'noLink' ? noLink : 'houseStyle.problem.longLabel';
        refuse.addIssue(field.problem([key, { line: at + 1, most: LONGEST_LABEL }]));
        return [];
      }
      links.push(link);
    }
    if (links.length > MOST_LINKS) {
      const many = { most: MOST_LINKS, count: links.length };
      refuse.addIssue(field.problem(['houseStyle.problem.linksFull', many]));
      return [];
    }
    return links;
  });
}
