import { describe, expect, it } from 'vitest';
import { nextVisit } from './sample-visit';

const visit = { day: '05-01', from: '19:30', to: '21:00', venue: 'Reading room' };
const at = (moment: string) => nextVisit(visit, 'Europe/Amsterdam', Date.parse(moment));

describe('the visit of the sample', () => {
  it('is on the coming day, in the archive’s time', () => {
    expect(new Date(at('2026-11-30T12:00:00Z').startsAt).toISOString()).toBe(
      '2027-05-01T17:30:00.000Z',
    );
    expect(new Date(at('2027-02-01T12:00:00Z').endsAt).toISOString()).toBe(
      '2027-05-01T19:00:00.000Z',
    );
  });

  it('is next year’s once it has begun', () => {
    expect(new Date(at('2027-05-01T17:30:00Z').startsAt).toISOString()).toBe(
      '2028-05-01T17:30:00.000Z',
    );
  });
});
