/**
 * One change of a source that a translation follows, or need not follow: what read `was` reads `now`. Empty `was`: the
 * block is new; empty `now`: it is gone.
 */
export interface Followed {
  was: string;
  now: string;
}
