export interface Reviewer {
  id: string;
  name: string;
}
