import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isProvider, type TranslationProvider } from './provider';

let loading: Promise<TranslationProvider> | null = null;

/** Whether the operator named a module that translates. */
export function hasTranslator(): boolean {
  return Boolean(process.env.TRANSLATOR?.trim());
}

/**
 * The module that `TRANSLATOR` names, loaded at first use; null when it names none.
 * @throws Error when it cannot be loaded or is no provider; the next call tries again
 */
export async function translator(): Promise<TranslationProvider | null> {
  const file = process.env.TRANSLATOR?.trim();
  if (!file) return null;
  loading ??= load(path.resolve(file));
  try {
    return await loading;
  } catch (error) {
    loading = null;
    throw error;
  }
}

async function load(file: string): Promise<TranslationProvider> {
  // The bundlers must leave it alone: it is a file of the operator's, found when the program runs.
  const module: { default?: unknown } = await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ pathToFileURL(file).href
  );
  if (isProvider(module.default)) return module.default;
  throw new Error(
    `TRANSLATOR names ${file}, whose default export has no name and translate(segments, from, to).`,
  );
}
