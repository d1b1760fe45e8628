import type { SQSEvent } from 'aws-lambda';
import { createSqsHandler } from '../../../shared/lambda/sqs-handler.ts';
import { createTally } from '../../../shared/figures/tally.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { createMemoryFigures } from '../../twins/memory-figures.ts';
import type { WorkerHarnessOptions } from '../worker/worker-harness.ts';
import { createWorkerHarness } from '../worker/worker-harness.ts';

/** The handler over the made-up direction, with what it logs as errors and the sums it counts. */
export async function createSqsHarness(options: WorkerHarnessOptions = {}) {
  const worker = await createWorkerHarness(options);
  const errors: Record<string, unknown>[] = [];
  const figures = createMemoryFigures();
  const counts: Record<string, number> = {};
  const counter = (dimensions: Record<string, string>) => ({
    addMetric(name: string, _unit: 'Count', value: number) {
      const key = [name, ...Object.values(dimensions)].join(' ');
      counts[key] = (counts[key] ?? 0) + value;
    },
  });
  const handler = createSqsHandler(worker.deps, {
    logger: {
      info: () => {},
      warn: () => {},
      error: (_message, attributes) => void errors.push(attributes),
    },
    metrics: { singleMetric: () => ({ addDimensions: counter }) },
    tally: createTally(worker.deps.direction.definition.id, figures, {
      now: worker.deps.now,
      later: () => {},
    }),
  });
  return {
    ...worker,
    errors,
    figures,
    /** By metric, direction and the value of the other dimension. */
    counts,
    handle: (...pointers: readonly Pointer[]) => handler(eventOf(pointers, 1)),
    /** As handed out by the queue so many times. */
    handleAgain: (receives: number, pointer: Pointer) => handler(eventOf([pointer], receives)),
  };
}

function eventOf(pointers: readonly Pointer[], receives: number): SQSEvent {
  const record = (pointer: Pointer, index: number): SQSEvent['Records'][number] => ({
    ...{ messageId: String(index), receiptHandle: '', body: JSON.stringify(pointer), messageAttributes: {} },
    ...{ md5OfBody: '', eventSource: 'aws:sqs', eventSourceARN: '', awsRegion: '' },
    attributes: {
      ...{ ApproximateReceiveCount: String(receives), SentTimestamp: '0', SenderId: '' },
      ApproximateFirstReceiveTimestamp: '0',
    },
  });
  return { Records: pointers.map(record) };
}
