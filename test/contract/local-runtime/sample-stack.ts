import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleBundle } from './sample-bundle.ts';

export interface SampleStack {
  directory: string;
  /** Where the functions write what they saw. */
  notesFile: string;
}

export interface SampleOptions {
  /** The export of the bundle that handles the queue. */
  worker?: string;
  visibilityTimeoutSeconds?: number;
}

/** Writes a small synthesized stack as the CDK would, with its one bundle. */
export function writeSampleStack(directory: string, options: SampleOptions = {}): SampleStack {
  const { worker = 'worker', visibilityTimeoutSeconds = 1 } = options;
  const notesFile = join(directory, 'notes.jsonl');
  mkdirSync(join(directory, 'asset.abc123'), { recursive: true });
  writeFileSync(join(directory, 'asset.abc123', 'index.mjs'), sampleBundle);
  writeFileSync(notesFile, '');
  writeJson(join(directory, 'manifest.json'), {
    artifacts: {
      Tree: { type: 'cdk:tree' },
      sample: { type: 'aws:cloudformation:stack', properties: { templateFile: 'sample.template.json' } },
    },
  });
  const Resources = {
    ...storageWith(visibilityTimeoutSeconds),
    ...functionsOf(worker, notesFile),
    ...triggers,
  };
  writeJson(join(directory, 'sample.template.json'), { Resources });
  return { directory, notesFile };
}

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];

const storageWith = (VisibilityTimeout: number) => ({
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'sample',
      KeySchema: keys('pk', 'sk'),
      AttributeDefinitions: ['pk', 'sk', 'statePk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: [
        { IndexName: 'byState', KeySchema: keys('statePk', 'sk'), Projection: { ProjectionType: 'ALL' } },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    },
  },
  DeadLetters: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'sample-dead-letters' } },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'sample',
      VisibilityTimeout,
      RedrivePolicy: { deadLetterTargetArn: arnOf('DeadLetters'), maxReceiveCount: 2 },
    },
  },
});

const queuesJson = {
  'Fn::Join': [
    '',
    ['{"sample":{"queueUrl":"', { Ref: 'Queue' }, '","deadLetterUrl":"', { Ref: 'DeadLetters' }, '"}}'],
  ],
};

function functionsOf(worker: string, notesFile: string) {
  const declare = (name: string, exportName: string, Variables: Record<string, unknown> = {}) => ({
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: `sample-${name}`,
      Handler: `index.${exportName}`,
      Role: arnOf('Role'),
      Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}' }, S3Key: 'abc123.zip' },
      Timeout: 1,
      MemorySize: 128,
      Environment: { Variables: { NOTES: notesFile, ...Variables } },
    },
  });
  const variables = {
    TABLE_NAME: { Ref: 'Table' },
    QUEUES: queuesJson,
    QUEUE_ARN: arnOf('Queue'),
    TABLE_PATH: {
      'Fn::Sub': 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:table/${Table}/${Queue.QueueName}',
    },
    SECRETS_PREFIX: 'sample/test',
    ALLOWED_BASE_URLS: '',
    CONSOLE_URL: { 'Fn::GetAtt': ['Pages', 'FunctionUrl'] },
  };
  return {
    Role: { Type: 'AWS::IAM::Role', Properties: {} },
    Worker: declare('worker', worker),
    Ingress: declare('ingress', 'ingress', variables),
    Console: declare('console', 'console'),
    Sweep: declare('sweep', 'sweep'),
  };
}

const triggers = {
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: arnOf('Queue'),
      FunctionName: { Ref: 'Worker' },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    },
  },
  Url: { Type: 'AWS::Lambda::Url', Properties: { AuthType: 'NONE', TargetFunctionArn: arnOf('Ingress') } },
  Pages: { Type: 'AWS::Lambda::Url', Properties: { AuthType: 'NONE', TargetFunctionArn: arnOf('Console') } },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      ScheduleExpression: 'rate(15 minutes)',
      State: 'ENABLED',
      Targets: [{ Id: 'Target0', Arn: arnOf('Sweep'), Input: '{"direction":"sample","scope":"changed"}' }],
    },
  },
};

function writeJson(path: string, value: unknown) {
  writeFileSync(path, JSON.stringify(value));
}
