import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';

export const readMentionMail = formReader({ isWanted: field.from('mentionMail', field.checkbox) });
