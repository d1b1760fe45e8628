interface Timed {
  finished: boolean;
  /** It is on the other side already. */
  isBound: boolean;
  project: { data: { ended?: boolean | undefined } } | undefined;
}

/** A timer that leads nowhere would wait for nothing; stopped, or once its project is linked, it is looked at anew. */
export function waitsForTimer({ finished, isBound, project }: Timed): boolean {
  return !finished && (isBound || (project !== undefined && !project.data.ended));
}
