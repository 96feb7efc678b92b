/** Words about one contact, from `content/<locale>/contacts.yaml`: what pages and paper say beside its number. */
export interface ContactWords {
  /** Who, or when to call. */
  readonly label: string;
  /** For whom, and what they do. */
  readonly for: string;
  /** What is good to know first. */
  readonly note?: string | undefined;
}
