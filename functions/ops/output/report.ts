import type { Refused } from './refused.ts';

/** What a command hands back: `data` for `--json`, `text` for people, and whether a person must do something. */
export interface Report<Data = unknown> {
  data: Data;
  text: string;
  exitCode: 0 | 1;
}

/** Bad usage, or something that is not done on purpose. The message is the sentence of the command line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** For pages, which word it themselves. */
  readonly refused: Refused | undefined;

  constructor(message: string, refused?: Refused) {
    super(message);
    this.refused = refused;
  }
}
