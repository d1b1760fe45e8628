export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  method: Method;
  /** Relative to the base URL, without a leading slash. */
  path: string;
  query?: Record<string, string | number | boolean>;
  json?: unknown;
  /** JSON of another media type than `application/json`, for example a JSON Patch. */
  jsonType?: string;
  /** Sent as `multipart/form-data` instead of JSON. */
  form?: FormData;
  headers?: Record<string, string>;
}

/** What changes nothing, whatever became of it. */
export function isRead({ method }: Pick<Call, 'method'>): boolean {
  return method === 'GET';
}

/** As refusals and dead letters name it. */
export function nameOf({ method, path }: Pick<Call, 'method' | 'path'>): string {
  return `${method} /${path}`;
}
