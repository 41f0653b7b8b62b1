import type { Parsed } from '@/domain/forms/form';
import { Refused } from '@/domain/forms/form';
import { bodyBytes } from './request-body';

const MOST_BYTES = 4_000;

/**
 * What is to be created by its name while a story is being written, from a request's body.
 * @throws Refused with the first problem
 */
export async function wishInText<T>(
  request: Request,
  read: (form: URLSearchParams) => Parsed<T>,
): Promise<T> {
  const bytes = await bodyBytes(request, MOST_BYTES);
  const parsed = read(new URLSearchParams(new TextDecoder().decode(bytes)));
  if (parsed.ok) return parsed.value;
  const [said = 'frame.malformed'] = Object.values(parsed.problems);
  throw new Refused(said, null, 422);
}
