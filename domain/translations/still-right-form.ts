import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { textKey } from '@/domain/texts/text-key-form';

const isHash = (typed: string) => /^([0-9a-f]{16})?$/.test(typed);
/** Of a block before and after a change of the source; empty for a new and for a deleted one. */
const hash = field.line.refine(isHash, field.says('frame.malformed'));

export const readSourceChange = formReader(
  { ...textKey, sourceLanguage: textKey.language, was: hash, now: hash },
  ({ was, now }) => ({ storyId: was === now && 'frame.malformed' }),
);
