import { instant, maybeWords, table, textColumn, uniqueIndex } from '@/db/columns';
import { staff } from '@/db/schema/staff';

/** A term with its translation in one direction. */
export const glossaryTerm = table(
  'glossary_term',
  {
    id: textColumn().primaryKey(),
    sourceLanguage: textColumn(),
    targetLanguage: textColumn(),
    source: textColumn(),
    /** The term, folded, so that it is in the glossary once. */
    sourceKey: textColumn(),
    target: textColumn(),
    note: textColumn().default(''),
    createdBy: maybeWords().references(() => staff.id),
    createdAt: instant(),
    changedAt: instant(),
  },
  (t) => [uniqueIndex('glossary_term_source').on(t.sourceLanguage, t.targetLanguage, t.sourceKey)],
);
