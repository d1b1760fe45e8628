import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { FunctionOptions } from 'aws-cdk-lib/aws-lambda';
import { ApplicationLogLevel, Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { projectRoot } from '../function-entries.ts';
import { resourceName } from '../resource-names.ts';
import type { StageSettings } from '../stage-settings.ts';
import { bundling as workerBundling } from './bundling.ts';
import type { StageParts } from './stage-parts.ts';

export const METRICS_NAMESPACE = 'Tandem';

export interface TandemFunctionProps {
  parts: Pick<StageParts, 'settings' | 'entryOf'>;
  /** The last part of its name. */
  name: string;
  /** In functions/, where it is not the name. */
  folder?: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  environment: Record<string, string>;
  /** Where it differs from that of the workers. */
  bundling?: BundlingOptions;
  limits?: Pick<FunctionOptions, 'reservedConcurrentExecutions' | 'recursiveLoop'>;
  /** Why nothing is lost although Lambda itself keeps no failed invocations. */
  whyNoDeadLetters: string;
}

/** A Lambda function the way all of ours are: bundled, with JSON logs that end some day. */
export class TandemFunction extends Construct {
  readonly lambda: NodejsFunction;

  constructor(scope: Construct, id: string, props: TandemFunctionProps) {
    super(scope, id);
    this.lambda = createLambda(this, props);
    Validations.of(this).acknowledge(
      { id: 'Serverless-LambdaDLQ', reason: props.whyNoDeadLetters },
      props.parts.settings.tracing ? whyTracesGoAnywhere : whyNoTraces,
    );
  }
}

const whyTracesGoAnywhere = {
  id: 'AwsSolutions-IAM5[Resource::*]',
  reason: 'X-Ray has no resources to name: its two actions for sending traces only work on "*".',
};
const whyNoTraces = {
  id: 'Serverless-LambdaTracing',
  reason:
    'Traces are switched on per stage while somebody looks; logs and metrics tell what every record did.',
};

function createLambda(scope: Construct, props: TandemFunctionProps): NodejsFunction {
  const {
    parts,
    name,
    folder = name,
    timeoutSeconds,
    memoryMegabytes,
    environment,
    bundling,
    limits,
  } = props;
  const functionName = resourceName(parts.settings.stage, name);
  return new NodejsFunction(scope, 'Function', {
    ...limits,
    ...createRoleAndLogs(scope, functionName, parts.settings),
    functionName,
    entry: parts.entryOf(folder),
    projectRoot,
    depsLockFilePath: `${projectRoot}package-lock.json`,
    bundling: bundling ?? workerBundling,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    timeout: Duration.seconds(timeoutSeconds),
    memorySize: memoryMegabytes,
    ...(parts.settings.tracing && { tracing: Tracing.ACTIVE }),
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel[parts.settings.logLevel],
    awsSdkConnectionReuse: false,
    environment: { ...commonEnvironment(name, parts.settings), ...environment },
  });
}

/** A role of its own, because Lambda's managed policy may write to every log group of the account. */
function createRoleAndLogs(scope: Construct, functionName: string, settings: StageSettings) {
  const logGroup = new LogGroup(scope, 'Logs', {
    logGroupName: `/aws/lambda/${functionName}`,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- checked by the schema, which does not load CDK
    retention: settings.logRetentionDays,
    removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `What the function ${functionName} may do`,
  });
  logGroup.grantWrite(role);
  return { role, logGroup };
}

const commonEnvironment = (name: string, { stage, logLevel }: StageSettings) => ({
  STAGE: stage,
  POWERTOOLS_SERVICE_NAME: name,
  POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
  POWERTOOLS_LOG_LEVEL: logLevel,
});
