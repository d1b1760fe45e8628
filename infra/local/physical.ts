import { LOCAL_ACCOUNT, localArn } from './local-account.ts';
import type { Resource } from './template.ts';

/** What `Ref` and `Fn::GetAtt` of a resource stand for on this machine. */
export interface PhysicalResource {
  ref: string;
  attributes: Record<string, string>;
}

export interface Addresses {
  sqs: string;
  /** Base of a function URL by its logical id, without a slash at the end. */
  functionUrl(logicalId: string): string;
}

export function physicalResource(resource: Resource, addresses: Addresses): PhysicalResource {
  const { logicalId } = resource;
  switch (resource.type) {
    case 'AWS::SQS::Queue': {
      const name = nameOf(resource, 'QueueName');
      // No `sqs.<region>.` in front, or the queue engine looks the queue up by region.
      const ref = `${addresses.sqs}/${LOCAL_ACCOUNT}/${name}`;
      return { ref, attributes: { Arn: localArn('sqs', name), QueueName: name, QueueUrl: ref } };
    }
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return named(nameOf(resource, 'TableName'), (name) => localArn('dynamodb', `table/${name}`));
    case 'AWS::Lambda::Function':
      return named(nameOf(resource, 'FunctionName'), (name) => localArn('lambda', `function:${name}`));
    case 'AWS::Lambda::Url':
      return { ref: logicalId, attributes: { FunctionUrl: `${addresses.functionUrl(logicalId)}/` } };
    case 'AWS::SNS::Topic': {
      const arn = localArn('sns', nameOf(resource, 'TopicName'));
      return { ref: arn, attributes: { TopicArn: arn } };
    }
    case 'AWS::Logs::LogGroup':
      return named(nameOf(resource, 'LogGroupName'), (name) => localArn('logs', `log-group:${name}`));
    case 'AWS::IAM::Role':
      return named(nameOf(resource, 'RoleName'), (name) => `arn:aws:iam::${LOCAL_ACCOUNT}:role/${name}`);
    default:
      return { ref: logicalId, attributes: {} };
  }
}

export function nameOf({ logicalId, properties }: Resource, property: string): string {
  const name = properties[property];
  return typeof name === 'string' ? name : logicalId;
}

function named(ref: string, arn: (name: string) => string): PhysicalResource {
  return { ref, attributes: { Arn: arn(ref) } };
}
