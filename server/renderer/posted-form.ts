import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { PostedForm } from '@/cache/context';
import { isSecretField } from '@/domain/forms/secret-field';

/** Characters kept of one form; far less can be carried. */
const MOST = 512 * 1024;
const LIMITS = { fieldNameSize: 1_000, fieldSize: MOST, fields: 2_000 };

/** Content types of forms that a browser sends without scripts. */
const FORM = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/**
 * Keeps what was typed into a form while Next reads its body, in case the user has to sign in
 * first: no files, no passwords, no codes. Forms posted by scripts are not kept: their pages still
 * have the words.
 * @returns a function that gives the form after Next has answered, or null when there was none
 */
export function rememberedForm(request: IncomingMessage, to: string): () => PostedForm | null {
  const type = request.headers['content-type'] ?? '';
  const isForm = request.method === 'POST' && FORM.test(type) && !request.headers['next-action'];
  if (!isForm) return () => null;
  const fields = fieldsOf(request, type);
  return () => ({ to, fields: fields() });
}

function fieldsOf(request: IncomingMessage, type: string): () => PostedForm['fields'] {
  const fields: [string, string][] = [];
  let problem: 'tooLarge' | 'notKept' | null = 'notKept';
  let left = MOST;
  let parser: busboy.Busboy;
  try {
    parser = busboy({ headers: { 'content-type': type }, defParamCharset: 'utf8', limits: LIMITS });
  } catch {
    return () => 'notKept';
  }
  const { emit } = request;
  const tooLarge = () => {
    problem = 'tooLarge';
    fields.length = 0;
    request.emit = emit;
    parser.removeAllListeners('field');
  };
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (isSecretField(name)) return;
    left -= name.length + value.length;
    if (left < 0 || nameTruncated || valueTruncated) tooLarge();
    else fields.push([name, value]);
  });
  parser.on('fieldsLimit', tooLarge);
  parser.on('file', (_name, file) => file.resume());
  parser.on('error', () => undefined);
  parser.on('finish', () => {
    if (problem === 'notKept') problem = null;
  });
  // A listener for `data` would set the body flowing before Next listens.
  request.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event === 'data') parser.write(args[0]);
    else if (event === 'end') parser.end();
    return emit.call(request, event, ...args);
  };
  return () => problem ?? fields;
}
