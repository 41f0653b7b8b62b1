/** Reads a posted form, or the parameters of an address, by the schemas of its fields. */
import { z } from 'zod';
import { inputs } from './fields';
import type { MessageKey, Parsed, Problems } from './form';

/** Names with what was sent under them: `FormData`, `URLSearchParams`, entries of a page's parameters. */
export type Sent = Iterable<readonly [name: string, value: unknown]>;

type Fields = Record<string, z.ZodType>;
type Given<F extends Fields> = z.output<z.ZodObject<F>>;
/** Problems of fields that depend on each other, by the name of an input. */
export type PossibleProblems = Record<string, MessageKey | false>;
type Check<F extends Fields> = (given: Given<F>) => PossibleProblems;

/**
 * A function that reads the typed values of a form, or the first problem of each of its inputs.
 * @param made what to make of the values when all are right
 */
export function formReader<F extends Fields>(
  fields: F,
  check?: Check<F>,
): (form: Sent) => Parsed<Given<F>>;
export function formReader<F extends Fields, T>(
  fields: F,
  check: Check<F> | undefined,
  made: (given: Given<F>) => T,
): (form: Sent) => Parsed<T>;
export function formReader<F extends Fields, T>(
  fields: F,
  check: Check<F> = () => ({}),
  made?: (given: Given<F>) => T,
) {
  const schema = z.object(fields).superRefine((given, refuse) => {
    for (const [input, said] of Object.entries(check(given))) {
      if (said) refuse.addIssue({ code: 'custom', params: { said, input } });
    }
  });
  return (form: Sent): Parsed<Given<F> | T> => {
    const read = schema.safeParse(textsFor(fields, form));
    const problems = {
      ...(!read.success && problemsOf(fields, read.error.issues)),
      ...filesAmong(fields, form),
    };
    if (!read.success || Object.keys(problems).length > 0) return { ok: false, problems };
    return { ok: true, value: made ? made(read.data) : read.data };
  };
}

/** Reads a form whose schemas depend on what is known of the request. */
export function readForm<F extends Fields>(fields: F, form: Sent, check?: Check<F>) {
  return formReader(fields, check)(form);
}

/** The value of a single field that cannot be wrong. */
export function readField<F extends z.ZodType>(field: F, form: Sent, name: string): z.output<F> {
  return field.parse(textsOf(form).get(name));
}

function problemsOf(fields: Fields, issues: readonly z.core.$ZodIssue[]): Problems {
  const problems = new Map<string, MessageKey>();
  for (const issue of issues) {
    const [key, rest] = issue.path.map(String);
    const { name, prefix } = inputOf(fields, key ?? '');
    const params = issue.code === 'custom' ? issue.params : undefined;
    const input = params?.input ?? (prefix === undefined ? name : prefix + rest);
    if (!problems.has(input)) problems.set(input, params?.said ?? 'frame.malformed');
  }
  return Object.fromEntries(problems);
}

/** Inputs of text under which a file was sent. */
function filesAmong(fields: Fields, form: Sent): Problems {
  const own = Object.keys(fields).map((key) => inputOf(fields, key));
  const isOwn = (input: string) =>
    own.some(({ name, prefix }) =>
      prefix === undefined ? name === input : input.startsWith(prefix),
    );
  const files = [...form].filter(([input, value]) => value instanceof Blob && isOwn(input));
  return Object.fromEntries(files.map(([input]) => [input, 'frame.form.file']));
}

/** What was sent for each field. */
function textsFor(fields: Fields, form: Sent): Record<string, unknown> {
  const texts = textsOf(form);
  const sent = Object.keys(fields).map((key) => {
    const { name, prefix } = inputOf(fields, key);
    if (prefix === undefined) return [key, texts.get(name)];
    const own = [...texts].filter(([each]) => each.startsWith(prefix));
    return [key, Object.fromEntries(own.map(([each, sent]) => [each.slice(prefix.length), sent]))];
  });
  return Object.fromEntries(sent);
}

function inputOf(fields: Fields, key: string): { name: string; prefix?: string } {
  const field = fields[key];
  const name = (field && inputs.get(field)?.name) ?? key;
  return name.endsWith('*') ? { name, prefix: name.slice(0, -1) } : { name };
}

/** What was sent as text under each name; files are left out. */
function textsOf(form: Sent): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const [name, value] of form) {
    const known = texts.get(name) ?? [];
    for (const each of [value].flat()) if (typeof each === 'string') known.push(each);
    if (known.length > 0) texts.set(name, known);
  }
  return texts;
}
