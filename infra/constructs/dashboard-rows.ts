import { Duration } from 'aws-cdk-lib';
import type { IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { GraphWidget, MathExpression, Stats, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { ConnectorId } from '../../shared/vendor.ts';
import { connectorNames } from '../../shared/vendor.ts';
import { urlMetric } from './ingress-alarms.ts';
import { countOf } from './outcome-alarms.ts';
import type { QueuedWorker } from './queued-worker.ts';

const FULL_WIDTH = 24;
const period = Duration.minutes(5);
const highest = { period, statistic: Stats.MAXIMUM };

export function entranceRow(ingress: IFunction, sweep: IFunction): IWidget[] {
  return row([
    graph('Webhooks and their answers', answersOf(ingress)),
    graph('Webhooks: duration', [duration(ingress)]),
    graph('Sweeps started, failed', [sweep.metricInvocations({ period }), sweep.metricErrors({ period })]),
  ]);
}

export function consoleRow(pages: IFunction, jobs: IQueue, runner: IFunction): IWidget[] {
  return row([
    graph('Pages and their answers', answersOf(pages)),
    graph('Pages: duration', [duration(pages)]),
    graph('Jobs: waiting', [jobs.metricApproximateNumberOfMessagesVisible(highest)]),
    graph('Jobs run, failed', [runner.metricInvocations({ period }), runner.metricErrors({ period })]),
  ]);
}

export function directionRow({ definition, queues, worker }: QueuedWorker): [IWidget[], IWidget[]] {
  const { queue, deadLetters } = queues;
  const { lambda } = worker;
  const heading = new TextWidget({
    markdown: `## ${definition.id}\n${definition.source.id} → ${definition.target.id}. ${definition.harm}`,
    width: FULL_WIDTH,
    height: 2,
  });
  const depths = [
    queue.metricApproximateNumberOfMessagesVisible({ ...highest, label: 'ready' }),
    queue.metricApproximateNumberOfMessagesNotVisible({ ...highest, label: 'in work' }),
    queue.metricApproximateNumberOfMessagesDelayed({ ...highest, label: 'waiting' }),
  ];
  const graphs = row([
    graph('Queue', depths),
    graph('Oldest message', [queue.metricApproximateAgeOfOldestMessage(highest)]),
    graph('Dead letters', [deadLetters.metricApproximateNumberOfMessagesVisible(highest)]),
    graph('Worker: duration', [duration(lambda)]),
    graph('Worker: errors, throttles', [lambda.metricErrors({ period }), lambda.metricThrottles({ period })]),
    graph('Messages sent, handled', [
      queue.metricNumberOfMessagesSent({ period, label: 'sent' }),
      queue.metricNumberOfMessagesDeleted({ period, label: 'handled' }),
    ]),
  ]);
  return [[heading], graphs];
}

/** What its workers count together. */
export function connectorRow(service: ConnectorId): [IWidget[], IWidget[]] {
  const heading = new TextWidget({ markdown: `# ${connectorNames[service]}`, width: FULL_WIDTH, height: 1 });
  const graphs = row([
    graph('Records parked, paused, retried', [counted('Records', service)]),
    graph('Defects', [countOf('Defects', { service }, period)]),
    graph('Undocumented fields', [counted('UndocumentedFields', service)]),
  ]);
  return [[heading], graphs];
}

const answersOf = (lambda: IFunction) =>
  (['UrlRequestCount', 'Url4xxCount', 'Url5xxCount'] as const).map((name) => urlMetric(lambda, name));

const duration = (lambda: IFunction) =>
  lambda.metricDuration({ period, statistic: Stats.p(95), label: 'p95' });

/** A search, since outcomes and vendors are known only once they have been counted. */
const counted = (metric: 'Records' | 'UndocumentedFields', service: ConnectorId) =>
  new MathExpression({
    expression: `SEARCH('Namespace="Tandem" MetricName="${metric}" service="${service}"', 'Sum', ${period.toSeconds()})`,
    usingMetrics: {},
    label: '',
    period,
  });

const graph = (title: string, left: IMetric[]) => ({ title, left });

/** Spread evenly over the width. */
const row = (graphs: readonly { title: string; left: IMetric[] }[]): IWidget[] =>
  graphs.map(({ title, left }) => {
    const width = Math.floor(FULL_WIDTH / graphs.length);
    return new GraphWidget({ title, left, width, height: 6, leftYAxis: { min: 0 } });
  });
