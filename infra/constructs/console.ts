import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FunctionUrlAuthType, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { publicLimits } from '../stage-settings.ts';
import { ringForConsole } from './console-alarms.ts';
import { allowOperating, allowSecrets, allowSending, allowTable } from './permissions.ts';
import type { StageParts } from './stage-parts.ts';
import { TandemFunction } from './tandem-function.ts';

export interface ConsoleProps {
  parts: StageParts;
  /** Where webhooks arrive. */
  ingressUrl: string;
  /** Takes what lasts longer than a page may. */
  jobs: Queue;
}

/** The pages of operators and customers. The function signs people in itself, by links that only operators can make. */
export class Console extends Construct {
  readonly url: string;
  readonly lambda: IFunction;

  constructor(scope: Construct, id: string, props: ConsoleProps) {
    super(scope, id);
    const { parts, jobs } = props;
    const pages = createPages(this, props);
    grantPages(pages, parts);
    allowSending(pages, [jobs]);
    // People come with a browser, which cannot sign requests the way AWS wants them signed.
    const { url } = pages.lambda.addFunctionUrl({
      authType: FunctionUrlAuthType.NONE,
      invokeMode: InvokeMode.BUFFERED,
    });
    this.url = url;
    this.lambda = pages.lambda;
    ringForConsole(parts.bell, pages.lambda);
  }
}

function createPages(scope: Construct, { parts, ingressUrl, jobs }: ConsoleProps): TandemFunction {
  const { settings, table, queues, definitions } = parts;
  return new TandemFunction(scope, 'Pages', {
    parts,
    name: 'console',
    // What a page does may wait for the call budget of a vendor.
    timeoutSeconds: 120,
    memoryMegabytes: 1024,
    limits: publicLimits(settings),
    environment: {
      TABLE_NAME: table.tableName,
      QUEUES: queues.urlsAsJson(definitions.map(({ id }) => id)),
      SECRETS_PREFIX: `tandem/${settings.stage}`,
      ALLOWED_BASE_URLS: '',
      INGRESS_URL: ingressUrl,
      JOBS_QUEUE_URL: jobs.queueUrl,
    },
    whyNoDeadLetters: 'It answers people directly, who see that something failed and do it again.',
  });
}

/** What the commands do that its pages offer. It makes no keys of its own, and removes nobody's. */
function grantPages(pages: TandemFunction, { settings, table, queues, definitions }: StageParts) {
  const all = definitions.map(({ id }) => queues.of(id));
  allowTable(pages, table, ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
  allowSending(
    pages,
    all.map(({ queue }) => queue),
  );
  allowOperating(pages, all);
  allowSecrets(pages, `tandem/${settings.stage}`, ['GetSecretValue', 'PutSecretValue']);
  allowSecrets(pages, `tandem/${settings.stage}-console`, ['GetSecretValue']);
}
