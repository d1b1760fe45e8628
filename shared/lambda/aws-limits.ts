/**
 * For every client of AWS: how long one of its three attempts may take, in milliseconds, so that a socket that went silent
 * costs seconds rather than the whole time of a function.
 */
export const awsLimits = {
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
};
