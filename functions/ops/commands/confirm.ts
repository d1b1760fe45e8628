import { createInterface } from 'node:readline/promises';
import { Refusal } from '../output/report.ts';

/** Asks the person at the terminal; a script says `--yes`. */
export function createConfirm(isAgreed: boolean): (question: string) => Promise<boolean> {
  return async (question) => {
    if (isAgreed) return true;
    if (!process.stdin.isTTY) throw new Refusal(`${question}\nNothing was done. To go on, add --yes.`);
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(`${question} [y/N] `);
    terminal.close();
    return /^y(es)?$/i.test(answer.trim());
  };
}
