import { findConnection } from '../access/find-connection.ts';
import type { HeldDeadLetters } from '../access/operator-queues.ts';
import type { Operator } from '../operator.ts';
import { counted } from '../output/counted.ts';
import { knownText } from '../output/known-text.ts';
import { Refusal } from '../output/report.ts';
import { checkReason } from './check-reason.ts';
import type { DeadLetterFilter } from './dead-letter-filter.ts';
import { matches } from './dead-letter-filter.ts';
import { inWholeGroups } from './letter-group.ts';
import type { DeadLetter } from './read-dead-letter.ts';
import { readDeadLetter } from './read-dead-letter.ts';

export interface DeadLettersAtHand {
  /** Those that match, oldest first: the order that their numbers follow. */
  letters: readonly DeadLetter[];
  /** About how many there are besides, whatever they are of, at which somebody else is looking. */
  elsewhere: number;
  remove(letters: readonly DeadLetter[]): Promise<void>;
}

/** Holds the dead letters while `work` looks at them; whatever it does not remove goes back, also when it fails. */
export async function withDeadLetters<T>(
  filter: DeadLetterFilter,
  operator: Operator,
  work: (atHand: DeadLettersAtHand) => Promise<T>,
): Promise<T> {
  const asked = await askedDirections(filter, operator);
  const opened = new Map<string, HeldDeadLetters>();
  try {
    await Promise.all(
      asked.map(async (direction) => opened.set(direction, await operator.queues.holdDeadLetters(direction))),
    );
    const all = sortedDeadLetters(opened);
    checkReason(filter.reason, all, operator);
    return await work({
      letters: inWholeGroups(all, (letter) => matches(letter, filter, operator.now())),
      elsewhere: [...opened.values()].reduce((sum, held) => sum + held.elsewhere, 0),
      async remove(letters) {
        for (const [direction, held] of opened) {
          const own = letters.filter((letter) => letter.direction === direction);
          await held.remove(own.map(({ messageId }) => messageId));
        }
      },
    });
  } finally {
    await giveBack([...opened.values()], operator);
  }
}

async function giveBack(opened: readonly HeldDeadLetters[], { warn }: Operator): Promise<void> {
  const left = (await Promise.all(opened.map((held) => held.close()))).reduce((sum, each) => sum + each, 0);
  if (left > 0) warn(`${counted(left, 'dead letter')} will be seen again in at most five minutes.`);
}

function sortedDeadLetters(opened: ReadonlyMap<string, HeldDeadLetters>): DeadLetter[] {
  const all = [...opened].flatMap(([direction, { letters }]) =>
    letters.map((letter) => readDeadLetter(direction, letter)),
  );
  const rank = ({ at, messageId }: DeadLetter) => `${at} ${messageId}`;
  return all.toSorted((one, other) => rank(one).localeCompare(rank(other)));
}

/** Those of a connection are its connector's: others may not even be deployed where an operator works. */
async function askedDirections(
  { direction, connection: id }: DeadLetterFilter,
  operator: Operator,
): Promise<string[]> {
  // A connection that is mistyped has no letters, which would read as if all were well.
  const connection = id === undefined ? undefined : await findConnection(id, operator);
  const connectors = operator.connectors.filter((each) => !connection || each.id === connection.connector);
  const all = connectors.flatMap((each) => each.directions.map(({ definition }) => definition.id));
  if (direction === undefined) return all;
  if (all.includes(direction)) return [direction];
  throw new Refusal(`There is no direction "${direction}". ${knownText(all)}`);
}
