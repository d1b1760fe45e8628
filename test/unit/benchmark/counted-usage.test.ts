import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { expect, test } from '@jest/globals';
import { countUsage } from '../../benchmark/counted-usage.ts';

function embeddedMetric(outcome: string): string {
  const metrics = new Metrics({ namespace: 'Tandem', serviceName: 'worker' });
  metrics.addDimensions({ direction: 'made-up', outcome });
  metrics.addMetric('Records', 'Count', 1);
  return JSON.stringify(metrics.serializeMetrics());
}

test('a metric is counted once by its name and dimensions, however often the log has it', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tandem-usage-'));
  const files = { usage: join(directory, 'usage.jsonl'), log: join(directory, 'functions.log') };
  const lines = ['{"message":"handled"}', ...['parked', 'retrying', 'parked'].map(embeddedMetric)];
  writeFileSync(files.usage, '{"function":"tandem-dev-ingress","billedMilliseconds":20,"megabytes":512}\n');
  writeFileSync(files.log, lines.join('\n'));
  expect(countUsage(files, { usage: 0, log: 0 })).toMatchObject({ customMetrics: 2, lambdaRequests: 1 });
  rmSync(directory, { recursive: true });
});
