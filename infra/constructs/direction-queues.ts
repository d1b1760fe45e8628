import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { StageSettings } from '../stage-settings.ts';
import type { QueuePair } from './queue-pair.ts';
import { createQueuePair } from './queue-pair.ts';

export interface DirectionQueuesProps {
  settings: StageSettings;
  definitions: readonly DirectionDefinition[];
}

/** The queues of all directions, made before any worker because directions send to each other. */
export class DirectionQueues extends Construct {
  readonly #byDirection: ReadonlyMap<string, QueuePair>;

  constructor(scope: Construct, id: string, { settings, definitions }: DirectionQueuesProps) {
    super(scope, id);
    const whyItEnds =
      'It is itself the dead-letter queue; an operator empties it, and alarms say when there is something new.';
    this.#byDirection = new Map(
      definitions.map(({ id: name, worker: { timeoutSeconds } }) => [
        name,
        createQueuePair(this, { settings, name, timeoutSeconds, whyItEnds }),
      ]),
    );
  }

  of(direction: string): QueuePair {
    const found = this.#byDirection.get(direction);
    if (found) return found;
    const known = [...this.#byDirection.keys()].join(', ');
    throw new Error(`There is no direction "${direction}". The directions are: ${known}`);
  }

  /** What functions find in QUEUES. */
  urlsAsJson(directions: readonly string[]): string {
    const urls = directions.map((direction) => {
      const { queue, deadLetters } = this.of(direction);
      return [direction, { queueUrl: queue.queueUrl, deadLetterUrl: deadLetters.queueUrl }] as const;
    });
    return Stack.of(this).toJsonString(Object.fromEntries(urls));
  }
}
