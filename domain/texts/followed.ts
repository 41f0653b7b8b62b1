/**
 * A change of the source that a translation follows or need not follow, as hashes of the block
 * before (`was`) and after (`now`). `was` is empty for a new block, `now` for a deleted one.
 */
export interface Followed {
  was: string;
  now: string;
}
