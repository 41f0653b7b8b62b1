import { findSuite, missingSentence, missingSuites, SUITES } from '@/bin/programs.mjs';

type SuiteName = keyof typeof SUITES;

/**
 * Path of a program that tests run beside ours, such as `varnishd`. Throws what to install where it
 * is missing; ask `without` first.
 */
export function programPath(program: string): string {
  const names = Object.keys(SUITES) as SuiteName[];
  const suite = names.find((name) => SUITES[name].programs.includes(program));
  if (!suite) throw new Error(`"${program}" is in no suite of bin/programs.mjs: add it there.`);
  const file = findSuite(suite)?.[program];
  if (!file) throw new Error(missingSentence([suite]));
  return file;
}

/**
 * Why tests with these programs are left out; empty where all are there. Where `CI` is set a missing
 * one is an error. For Vitest `describe.skipIf(without('haproxy'))`, for Playwright
 * `test.skip(Boolean(without('nginx')), without('nginx'))`.
 */
export function without(...suites: SuiteName[]): string {
  const missing = missingSuites().filter((name) => suites.includes(name));
  return leftOut(missing, Boolean(process.env.CI));
}

/** The sentence about missing suites, thrown where none may be missing. */
export function leftOut(missing: SuiteName[], mustBeThere: boolean): string {
  if (missing.length === 0) return '';
  if (mustBeThere) throw new Error(missingSentence(missing));
  return missingSentence(missing);
}
