import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isProvider, type TranslationProvider } from './provider';

let loading: Promise<TranslationProvider> | null = null;

/** Whether the operator configured a translation module. */
export function hasTranslator(): boolean {
  return Boolean(process.env.TRANSLATOR?.trim());
}

/**
 * The module named by `TRANSLATOR`, loaded at first use; null when none is named.
 * @throws Error when it cannot be loaded or is not a provider; the next call tries again
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
  // Bundlers must not resolve it, because the operator provides the file at run time.
  const module: { default?: unknown } = await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ pathToFileURL(file).href
  );
  if (isProvider(module.default)) return module.default;
  throw new Error(
    `TRANSLATOR names ${file}, whose default export has no name and translate(segments, from, to).`,
  );
}
