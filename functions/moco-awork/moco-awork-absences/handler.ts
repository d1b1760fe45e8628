import { workerHandler } from '../../../shared/lambda/worker-handler.ts';
import { direction } from './direction.ts';

export const handler = workerHandler(direction);
