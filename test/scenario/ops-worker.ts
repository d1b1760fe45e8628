import { runProgram } from '../../functions/ops/commands/run-program.ts';

/** The words of one command, and how it ended. Each is told in the order in which they were asked. */
export interface Asked {
  id: number;
  words: string[];
}
export interface Answered {
  id: number;
  exitCode: number;
  output: string;
}

const lines: string[] = [];
console.log = (text: string) => void lines.push(text);

async function run({ id, words }: Asked): Promise<void> {
  // As of a process that was started with these words.
  process.argv.splice(2, Infinity, ...words);
  process.exitCode = 0;
  await runProgram(words);
  const answer: Answered = {
    id,
    exitCode: process.exitCode,
    output: lines.splice(0).join('\n'),
  };
  process.exitCode = 0;
  process.send?.(answer);
}

let last = Promise.resolve();
process.on('message', (asked: Asked) => {
  last = last.then(() => run(asked));
});
process.on('disconnect', () => process.exit());
