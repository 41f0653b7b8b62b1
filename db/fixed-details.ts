import { approval, review } from '@/db/schema/publishing';
import { previewLink, schedule } from '@/db/schema/teamwork';

/** Tables whose rows fix the details that were sent, approved, scheduled or shared. */
export const FIXING = [review, approval, schedule, previewLink] as const;
