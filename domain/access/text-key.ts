export interface TextKey {
  storyId: string;
  language: string;
}
