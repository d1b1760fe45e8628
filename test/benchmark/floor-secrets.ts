import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { awsLimits } from '../../shared/lambda/aws-limits.ts';

/** The client that every worker opens beside those of the ingress. */
export const secrets = new SecretsManagerClient(awsLimits);
export const secretCommands = [GetSecretValueCommand, PutSecretValueCommand, CreateSecretCommand];
