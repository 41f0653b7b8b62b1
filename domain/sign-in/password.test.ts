import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from './password';
import { hashOfPassword, isPassword, TooManyAtOnce } from './password-hash';

describe('a new password', () => {
  it.each([
    'kornblume tanzt im april',
    'мох под старой лестницей',
    '雨后的旧书店里有猫坐在窗边打盹儿呢',
    'دوچرخه آبی کنار دریا',
    'Vier gele fietsen, nat!',
    'x9#Lr2vKq8!pWz4',
  ])('that nobody tries first is taken: %s', (password) => {
    expect(passwordProblem(password)).toBeNull();
  });

  it.each([
    'password12345678',
    'P@ssw0rdP@ssw0rd!',
    'Correct Horse Battery Staple',
    'qwertyuiop123456',
    'aaaaaaaaaaaaaaaaaaaa',
    'abababababababab',
    'welkom2026welkom',
    'archiefarchief1935',
    '1234567890123456',
    'wachtwoord wachtwoord',
    'йцукенйцукенйцукен',
  ])('that is tried first is refused: %s', (password) => {
    expect(passwordProblem(password)).toBe('common');
  });

  it('must not consist of the person’s name, address or archive', () => {
    const about = ['Rosa de Vries', 'rosa.devries@iisg.example', 'Sociaal Geheugen'];
    expect(passwordProblem('rosa vries devries 1', about)).toBe('aboutYou');
    expect(passwordProblem('sociaalgeheugen!!', about)).toBe('aboutYou');
    expect(passwordProblem('rosa fietst door de regen', about)).toBeNull();
  });

  it('has at least fifteen characters, counted as graphemes', () => {
    expect(passwordProblem('x9#Lr2vKq8!pWz')).toBe('tooShort');
    expect(passwordProblem('🌿🚲☂️🐈')).toBe('tooShort');
    expect(passwordProblem('k'.repeat(LONGEST_PASSWORD + 1))).toBe('tooLong');
  });

  it('is checked for any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (password) => {
        const problem = passwordProblem(password, [password]);
        if ([...password.normalize('NFKC')].length < SHORTEST_PASSWORD) {
          expect(problem).toBe('tooShort');
        }
      }),
    );
  });
});

describe('the hash of a password', () => {
  it('is argon2id with 19 MiB and two passes', async () => {
    expect(await hashOfPassword('kornblume tanzt im april')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
  });

  it('matches its password alone, in any Unicode composition', async () => {
    const kept = await hashOfPassword('caf\u00e9 au bord de la mer');
    expect(await isPassword(kept, 'cafe\u0301 au bord de la mer')).toBe(true);
    expect(await isPassword(kept, 'cafe au bord de la mer')).toBe(false);
  });

  it('is computed for an account that does not exist as well', async () => {
    expect(await isPassword(null, 'kornblume tanzt im april')).toBe(false);
  });

  it('is refused when too many wait, and computed for the first', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 80 }, () => isPassword(null, 'kornblume tanzt im april')),
    );
    const refused = all.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(18);
    expect(refused.every((each) => each.reason instanceof TooManyAtOnce)).toBe(true);
    expect(await isPassword(null, 'kornblume')).toBe(false);
  });
});
