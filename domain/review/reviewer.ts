/** Somebody who may approve texts. */
export interface Reviewer {
  id: string;
  name: string;
}
