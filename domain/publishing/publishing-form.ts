import { correctionNote } from '@/domain/corrections/correction-form';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { DETAILS_CHOICES } from '@/domain/stories/details-choice';
import { textKey } from '@/domain/texts/text-key-form';

const revisionId = field.id;
const long = (max: number) => field.within(field.lines, { max }, 'writing.wrong.tooLong');
const note = long(2_000);
const reason = long(500);
const slug = field.within(field.line, { max: 2_000 }, 'writing.wrong.tooLong');
const version = field.position.transform((number) => number ?? undefined);

export const readSubmission = formReader({
  ...{ ...textKey, note, version },
  reviewForId: field.idOrNull,
});

export const readReturn = formReader({ ...textKey, note, revisionId });

/** The revision to publish, as seen by the user. A form without one publishes nothing. */
export const readPublication = formReader({
  ...{ ...textKey, revisionId },
  details: field.choice(...DETAILS_CHOICES),
  acceptAdvice: field.checkbox,
  whileWritten: field.checkbox,
  /** Whether subscribers get it by mail; undefined for the first publication only. */
  announce: field
    .choice('', 'yes', 'no')
    .transform((chosen) => (chosen === '' ? undefined : chosen === 'yes')),
  correction: correctionNote,
});

export const readUnpublication = formReader({
  ...textKey,
  reason: field.stored(reason),
  note: field.stored(note),
});

export const readErasure = formReader({
  ...textKey,
  reason: field.required(reason, 'writing.wrong.reasonMissing'),
  sure: field.checkbox.refine((isSure) => isSure, field.says('writing.wrong.notSure')),
});

export const readRename = formReader({
  ...textKey,
  slug: field.required(slug, 'writing.address.slugEmpty'),
});
