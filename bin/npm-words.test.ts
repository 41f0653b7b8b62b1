import { expect, it } from 'vitest';
import { installRemedy, lacksOtherPlatforms } from './npm-words.mjs';

it.each([
  ['gyp ERR! stack Error: not found: make', 'linux', 'python3, make and g++'],
  ['gyp ERR! find Python Could not find any Python', 'darwin', 'Xcode Command Line Tools'],
  ['gyp ERR! find VS could not find any Visual Studio', 'win32', 'Build Tools'],
  ['npm error code EAI_AGAIN', 'linux', 'could not be reached'],
  ['prebuild-install warn ETIMEDOUT\nnot found: g++', 'linux', 'python3'],
  ['npm error code ENOSPC', 'linux', 'disk is full'],
  ['npm error code EACCES', 'linux', 'may not write node_modules'],
  ['npm error code EUSAGE', 'linux', 'do not agree'],
  ['npm error code EWHATEVER', 'linux', 'stands above'],
] as const)('after "%s" on %s it says what to do', (output, platform, words) => {
  expect(installRemedy(output, platform)).toContain(words);
});

it('distinguishes a lockfile without other platforms from one that does not match', () => {
  const platform = 'npm error Missing: @biomejs/cli-darwin-x64@ from lock file\n';
  expect(lacksOtherPlatforms(platform)).toBe(true);
  expect(lacksOtherPlatforms(`${platform}npm error Missing: next@16.4.6 from lock file`)).toBe(
    false,
  );
  expect(lacksOtherPlatforms("npm error Invalid: lock file's a@1 does not satisfy a@2")).toBe(
    false,
  );
  expect(lacksOtherPlatforms('npm error code ENOSPC')).toBe(false);
});
