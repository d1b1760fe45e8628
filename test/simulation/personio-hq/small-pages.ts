const ROWS = 4;

/** Lists of absences come in many short pages, so that they change while they are read. */
export function withSmallPages(request: Request): Request {
  if (request.method !== 'GET' || !/\/(?:absence-periods|time-offs|v2\/Absences)\?/.test(request.url))
    return request;
  const url = request.url.replace(/([?&](?:limit|%24top)=)(?:100|200|1000)(?=&|$)/, `$1${ROWS}`);
  return url === request.url ? request : new Request(url, request);
}
