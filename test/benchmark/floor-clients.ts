import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { awsLimits } from '../../shared/lambda/aws-limits.ts';

/** The clients that the ingress and every worker open, and their commands, named so that they are bundled. */
export const clients = [
  DynamoDBDocumentClient.from(new DynamoDBClient(awsLimits), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  new SQSClient(awsLimits),
];
export const commands = [
  ...[GetCommand, QueryCommand, paginateQuery, PutCommand, UpdateCommand, DeleteCommand],
  ...[SendMessageCommand, SendMessageBatchCommand],
];
