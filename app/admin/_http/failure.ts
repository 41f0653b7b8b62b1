import { type MessageKey, type Problems, Refused } from '@/domain/forms/form';
import { isDiskFull } from '@/domain/maintenance/disk';
import { NotAllowed } from '@/domain/permissions/permissions';
import { log } from '@/server/log';

/** Message and HTTP status of a failed action. */
export interface Failure {
  status: number;
  kind: 'wrong' | 'refused' | 'broken';
  said: MessageKey;
  problems: Problems;
}

/**
 * Answer to an exception. Unexpected ones are logged and get a general message.
 * @param doing name of the action in the log
 */
export function failureOf(error: unknown, doing: string): Failure {
  if (error instanceof NotAllowed) {
    return { status: 403, kind: 'refused', said: 'frame.notAllowed', problems: {} };
  }
  if (error instanceof Refused) {
    const { status, said, field } = error;
    if (field === null) return { status, kind: 'refused', said, problems: {} };
    return { status, kind: 'wrong', said: 'frame.form.problems', problems: { [field]: said } };
  }
  if (error instanceof Error && error.name === 'NotThere') {
    return { status: 404, kind: 'refused', said: 'frame.missing', problems: {} };
  }
  if (error instanceof Error && error.name === 'BusyError') {
    return { status: 503, kind: 'broken', said: 'frame.busy', problems: {} };
  }
  if (isDiskFull(error)) {
    log.error({ doing }, 'the disk is full: a change was not saved');
    return { status: 507, kind: 'broken', said: 'frame.diskFull', problems: {} };
  }
  if (error instanceof Error && error.name === 'StoreDown') {
    log.error({ err: error, doing }, 'the media store does not answer: a file was not stored');
    return { status: 503, kind: 'broken', said: 'images.problem.failed', problems: {} };
  }
  log.error({ err: error, doing }, 'a change failed');
  return { status: 500, kind: 'broken', said: 'frame.failed', problems: {} };
}
