import { describe, expect, it } from 'vitest';
import { installRemedy, lacksOtherPlatforms, tidyNpmLine } from './npm-words.mjs';

describe('what npm writes', () => {
  it('is passed on without its comments on settings it does not know', () => {
    expect(tidyNpmLine('npm warn Unknown user config "nodedir". This will stop')).toBeNull();
    expect(tidyNpmLine('npm error A complete log of this run can be found in: /x')).toBeNull();
    expect(tidyNpmLine('added 260 packages in 20s')).toBe('added 260 packages in 20s');
  });

  it('is passed on without its manual', () => {
    for (const line of [
      '',
      '   --omit',
      '     Dependency types to omit',
      ' Options:',
      ' [--no-fund]',
    ]) {
      expect(tidyNpmLine(`npm error${line}`)).toBeNull();
    }
    const missing = 'npm error Missing: next@16 from lock file';
    expect(tidyNpmLine(missing)).toBe(missing);
  });

  it('is passed on without the address of a registry', () => {
    expect(tidyNpmLine('npm error 404 Not Found - GET https://me:pw@npm.example/next - x')).toBe(
      'npm error 404 Not Found - GET (package registry) - x',
    );
    expect(tidyNpmLine('see https://github.com/nodejs/node-gyp')).toContain('github.com');
  });
});

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
