/** What came of what somebody asked for. */
export interface Said {
  tone: 'good' | 'wait' | 'bad';
  text: string;
  /** One by one, where it came to more than one thing. */
  parts?: readonly string[];
  /** More is to come. */
  isPending?: boolean;
}
